//! Rules for what the coach must know of an exercise, of the catalogue or a lifter's own.

use std::collections::BTreeSet;

use training::exercise::{
    Equipment, ExerciseFacts, LoadConvention, Mechanic, MovementPattern, ProgressDirection, RepCurveClass,
    Role,
};

use super::FaultKind;

/// What is wrong with the facts of an exercise whose load grows in steps of `increment_g`.
#[must_use]
pub fn faults(facts: &ExerciseFacts, increment_g: u32) -> Vec<FaultKind> {
    let mut faults = Vec::new();
    muscles(facts, &mut faults);
    loading(facts, increment_g, &mut faults);
    movement(facts, &mut faults);
    faults
}

fn muscles(facts: &ExerciseFacts, faults: &mut Vec<FaultKind>) {
    let shares = &facts.muscles;
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

fn loading(facts: &ExerciseFacts, increment_g: u32, faults: &mut Vec<FaultKind>) {
    use LoadConvention as C;
    let convention = facts.convention;
    let fits = match facts.equipment {
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

    let fraction = facts.bodyweight_fraction;
    let body_is_load = matches!(convention, C::Added | C::None);
    // Strength is learned from the logarithm of the load, so what is added must be added to something.
    let needed = convention == C::Added && facts.direction != ProgressDirection::MoreTime;
    let possible = (0.0..=1.0).contains(&fraction) && (fraction == 0.0 || body_is_load);
    if !possible || (needed && fraction == 0.0) {
        faults.push(FaultKind::BodyweightFraction);
    }

    let reachable = match facts.direction {
        ProgressDirection::MoreLoad => convention != C::None,
        ProgressDirection::LessAssistance => convention == C::Added,
        ProgressDirection::MoreRepetitions | ProgressDirection::MoreTime => true,
    };
    if !reachable {
        faults.push(FaultKind::Direction);
    }
    if (convention == C::None) != (increment_g == 0) {
        faults.push(FaultKind::Increment);
    }
}

fn movement(facts: &ExerciseFacts, faults: &mut Vec<FaultKind>) {
    use MovementPattern as P;
    let expected = match facts.pattern {
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
    if expected.is_some_and(|mechanic| mechanic != facts.mechanic) {
        faults.push(FaultKind::Mechanic);
    }

    let machine = matches!(facts.equipment, Equipment::Machine | Equipment::PlateLoaded);
    let fits = match facts.curve {
        RepCurveClass::Default => true,
        RepCurveClass::UpperCompound => {
            matches!(
                facts.pattern,
                P::HorizontalPush | P::VerticalPush | P::HorizontalPull | P::VerticalPull
            )
        }
        RepCurveClass::LegMachine => machine,
        RepCurveClass::Squat => matches!(facts.pattern, P::Squat | P::Lunge),
        RepCurveClass::Deadlift => facts.pattern == P::Hinge,
        RepCurveClass::UpperIsolation | RepCurveClass::LightIsolation => {
            facts.mechanic == Mechanic::Isolation
        }
    };
    if !fits {
        faults.push(FaultKind::Curve);
    }
}
