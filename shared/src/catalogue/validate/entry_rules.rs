//! Rules for one entry on its own.

use std::collections::BTreeSet;

use training::exercise::{MovementPattern, Muscle};

use super::{FaultKind, facts_rules};
use crate::catalogue::search::words;
use crate::catalogue::{CatalogueExercise, Usage};

/// The longest name, in characters.
pub(in crate::catalogue) const NAME_MAX: usize = 60;
/// The longest cue or mistake.
pub(in crate::catalogue) const LINE_MAX: usize = 90;

pub(super) fn faults(exercise: &CatalogueExercise) -> Vec<FaultKind> {
    let mut faults = Vec::new();
    names(exercise, &mut faults);
    faults.extend(facts_rules::faults(&exercise.facts(), exercise.increment_g));
    sense(exercise, &mut faults);
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

/// What a wrong line in the file looks like. Lifters may describe their own exercises as they see them.
fn sense(exercise: &CatalogueExercise, faults: &mut Vec<FaultKind>) {
    let works = muscles_of(exercise.pattern);
    let fits = works.is_empty()
        || exercise
            .facts()
            .prime_muscles()
            .any(|muscle| works.contains(&muscle));
    if !fits {
        faults.push(FaultKind::PatternMuscle);
    }
    // [`words`] makes "single" and "1" to "one"; "one-arm" and "one-leg" are two words.
    let said = words(&exercise.name);
    let one_side = said
        .windows(2)
        .any(|pair| pair[0] == "one" && matches!(pair[1].as_str(), "arm" | "leg"));
    if one_side && !exercise.unilateral {
        faults.push(FaultKind::Unilateral);
    }
    let looked_for = matches!(exercise.usage, Usage::Staple | Usage::Common);
    if looked_for && exercise.aliases.is_empty() {
        faults.push(FaultKind::NoAlias);
    }
}

/// Muscles of which a movement has at least one as a prime mover; none where a pattern is no movement.
fn muscles_of(pattern: MovementPattern) -> &'static [Muscle] {
    use Muscle as M;
    match pattern {
        MovementPattern::Squat | MovementPattern::Lunge => &[M::Quads, M::Glutes],
        MovementPattern::Hinge => &[M::Glutes, M::Hamstrings, M::LowerBack],
        MovementPattern::HorizontalPush => &[M::Chest, M::Triceps],
        MovementPattern::VerticalPush => &[M::FrontDelts, M::SideDelts],
        MovementPattern::HorizontalPull => &[M::Lats, M::MidBack, M::RearDelts],
        MovementPattern::VerticalPull => &[M::Lats, M::MidBack],
        MovementPattern::ElbowFlexion => &[M::Biceps, M::Forearms],
        MovementPattern::ElbowExtension => &[M::Triceps],
        MovementPattern::ShoulderIsolation => &[M::Chest, M::Lats, M::FrontDelts, M::SideDelts, M::RearDelts],
        MovementPattern::KneeExtension => &[M::Quads],
        MovementPattern::KneeFlexion => &[M::Hamstrings],
        MovementPattern::HipIsolation => &[M::Glutes, M::Adductors, M::Abductors, M::Quads],
        MovementPattern::Calf => &[M::Calves],
        MovementPattern::Core => &[M::Abs, M::LowerBack],
        MovementPattern::Carry | MovementPattern::Power | MovementPattern::Other => &[],
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

/// Whether `text` is one line without outer spaces, not empty and not longer than `max` characters.
pub(in crate::catalogue) fn is_line(text: &str, max: usize) -> bool {
    !text.is_empty() && text.trim() == text && text.chars().count() <= max && !text.contains(char::is_control)
}
