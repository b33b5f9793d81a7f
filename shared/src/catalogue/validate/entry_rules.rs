//! Rules for one entry on its own.

use std::collections::BTreeSet;

use training::exercise::{
    Equipment, LoadConvention, Mechanic, MovementPattern, ProgressDirection, RepCurveClass, Role,
};

use super::FaultKind;
use crate::catalogue::search::words;
use crate::catalogue::{CatalogueExercise, Usage};

const NAME_MAX: usize = 60;
const LINE_MAX: usize = 90;

pub(super) fn faults(exercise: &CatalogueExercise) -> Vec<FaultKind> {
    let mut faults = Vec::new();
    names(exercise, &mut faults);
    muscles(exercise, &mut faults);
    loading(exercise, &mut faults);
    movement(exercise, &mut faults);
    words_of_the_coach(exercise, &mut faults);
    faults
}

fn names(exercise: &CatalogueExercise, faults: &mut Vec<FaultKind>) {
    if !is_kebab(&exercise.slug) {
        faults.push(FaultKind::SlugForm);
    }
    let starts_well = exercise
        .name
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    if !starts_well || !is_line(&exercise.name, NAME_MAX) {
        faults.push(FaultKind::NameForm);
    }
    let mut seen = BTreeSet::from([words(&exercise.name)]);
    for alias in &exercise.aliases {
        let said = words(alias);
        if said.is_empty() || !is_line(alias, NAME_MAX) || !seen.insert(said) {
            faults.push(FaultKind::AliasForm(alias.clone()));
        }
    }
}

fn muscles(exercise: &CatalogueExercise, faults: &mut Vec<FaultKind>) {
    let shares = &exercise.muscles;
    if !shares.iter().any(|share| share.role == Role::Prime) {
        faults.push(FaultKind::NoPrimeMuscle);
    }
    let distinct: BTreeSet<_> = shares.iter().map(|share| share.muscle).collect();
    if distinct.len() != shares.len() {
        faults.push(FaultKind::MuscleTwice);
    }
    if !shares.is_sorted_by_key(|share| share.role) {
        faults.push(FaultKind::MuscleOrder);
    }
}

fn loading(exercise: &CatalogueExercise, faults: &mut Vec<FaultKind>) {
    use LoadConvention as C;
    let convention = exercise.convention;
    let fits = match exercise.equipment {
        Equipment::Barbell
        | Equipment::EzBar
        | Equipment::TrapBar
        | Equipment::PlateLoaded
        | Equipment::SmithMachine => convention == C::Total,
        Equipment::Dumbbell | Equipment::Kettlebell => matches!(convention, C::Total | C::PerHand),
        Equipment::Cable => convention == C::Stack,
        Equipment::Machine => matches!(convention, C::Stack | C::Added),
        Equipment::Bodyweight => matches!(convention, C::Added | C::None),
        Equipment::Band => convention == C::None,
        Equipment::Ball | Equipment::Other => convention != C::Stack,
    };
    if !fits {
        faults.push(FaultKind::Convention);
    }

    let fraction = exercise.bodyweight_fraction;
    let body_is_load = matches!(convention, C::Added | C::None);
    // Strength is learned from the logarithm of the load, so what is added must be added to something.
    let needed = convention == C::Added && exercise.direction != ProgressDirection::MoreTime;
    let possible = (0.0..=1.0).contains(&fraction) && (fraction == 0.0 || body_is_load);
    if !possible || (needed && fraction == 0.0) {
        faults.push(FaultKind::BodyweightFraction);
    }

    let reachable = match exercise.direction {
        ProgressDirection::MoreLoad => convention != C::None,
        ProgressDirection::LessAssistance => convention == C::Added,
        ProgressDirection::MoreRepetitions | ProgressDirection::MoreTime => true,
    };
    if !reachable {
        faults.push(FaultKind::Direction);
    }
    if (convention == C::None) != (exercise.increment_g == 0) {
        faults.push(FaultKind::Increment);
    }
}

fn movement(exercise: &CatalogueExercise, faults: &mut Vec<FaultKind>) {
    use MovementPattern as P;
    let expected = match exercise.pattern {
        P::Squat
        | P::Lunge
        | P::HorizontalPush
        | P::VerticalPush
        | P::HorizontalPull
        | P::VerticalPull
        | P::Power => Some(Mechanic::Compound),
        P::ElbowFlexion
        | P::ElbowExtension
        | P::KneeExtension
        | P::KneeFlexion
        | P::HipIsolation
        | P::Calf => Some(Mechanic::Isolation),
        // A face pull or an upright row bends the elbow too.
        P::ShoulderIsolation | P::Hinge | P::Core | P::Carry | P::Other => None,
    };
    if expected.is_some_and(|mechanic| mechanic != exercise.mechanic) {
        faults.push(FaultKind::Mechanic);
    }

    let machine = matches!(exercise.equipment, Equipment::Machine | Equipment::PlateLoaded);
    let fits = match exercise.curve {
        RepCurveClass::Default => true,
        RepCurveClass::UpperCompound => {
            matches!(
                exercise.pattern,
                P::HorizontalPush | P::VerticalPush | P::HorizontalPull | P::VerticalPull
            )
        }
        RepCurveClass::LegMachine => machine,
        RepCurveClass::Squat => matches!(exercise.pattern, P::Squat | P::Lunge),
        RepCurveClass::Deadlift => exercise.pattern == P::Hinge,
        RepCurveClass::UpperIsolation | RepCurveClass::LightIsolation => {
            exercise.mechanic == Mechanic::Isolation
        }
    };
    if !fits {
        faults.push(FaultKind::Curve);
    }
}

fn words_of_the_coach(exercise: &CatalogueExercise, faults: &mut Vec<FaultKind>) {
    for line in exercise.cues.iter().chain(&exercise.mistakes) {
        if !is_line(line, LINE_MAX) || line.ends_with('.') {
            faults.push(FaultKind::LineForm(line.clone()));
        }
    }
    if !exercise.completed {
        return;
    }
    if !(2..=4).contains(&exercise.cues.len()) {
        faults.push(FaultKind::Incomplete("it has not 2 to 4 cues"));
    }
    if !(2..=3).contains(&exercise.mistakes.len()) {
        faults.push(FaultKind::Incomplete("it has not 2 or 3 mistakes"));
    }
    if exercise.usage == Usage::Staple && exercise.aliases.is_empty() {
        faults.push(FaultKind::Incomplete("a staple without another name"));
    }
}

fn is_kebab(slug: &str) -> bool {
    !slug.is_empty()
        && slug.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

fn is_line(text: &str, max: usize) -> bool {
    !text.is_empty() && text.trim() == text && text.chars().count() <= max && !text.contains(char::is_control)
}
