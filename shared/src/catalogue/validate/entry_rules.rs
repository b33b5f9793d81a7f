//! Rules for one entry on its own.

use std::collections::BTreeSet;

use super::{FaultKind, facts_rules};
use crate::catalogue::search::words;
use crate::catalogue::{CatalogueExercise, Usage};

const NAME_MAX: usize = 60;
const LINE_MAX: usize = 90;

pub(super) fn faults(exercise: &CatalogueExercise) -> Vec<FaultKind> {
    let mut faults = Vec::new();
    names(exercise, &mut faults);
    faults.extend(facts_rules::faults(&exercise.facts(), exercise.increment_g));
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
