//! What rows are called, and what stands in them, in words.

use training::exercise::LoadConvention;

use super::{Label, Row, RowKey};
use crate::features::prescription::weight_text;
use crate::features::running::{Exercise, Running};
use crate::features::set_entry::rir_text;
use crate::features::words::{Words, load_text};
use crate::i18n::*;

/// Whether its sets have a load.
pub(super) fn is_loaded(exercise: &Exercise) -> bool {
    exercise.entry.convention != LoadConvention::None
}

/// What a row is called by readers: `set 2`, `warm-up 1`.
#[must_use]
pub fn row_name(i18n: Words, label: Label, key: RowKey) -> String {
    match label {
        Label::WarmUp => text!(i18n, workout.warm_up_name, number = key.position + 1),
        Label::Number(number) => text!(i18n, workout.set_name, number = number),
    }
}

/// What was done last time.
pub(super) fn previous_text(i18n: Words, row: &Row, running: Running) -> String {
    let Some(set) = &row.previous else {
        return text!(i18n, workout.no_previous);
    };
    let unit = running.exercise().map_or(set.unit, |exercise| exercise.unit);
    let weight = set.weight.map(|weight| weight_text(weight, unit));
    let count = match (set.reps, set.duration_s) {
        (Some(reps), _) => reps.get().to_string(),
        (None, Some(seconds)) => format!("{seconds} s"),
        (None, None) => String::new(),
    };
    let effort = set
        .known_rir()
        .map(|rir| format!(" @{}", rir_text(rir)))
        .unwrap_or_default();
    weight.map_or_else(
        || format!("{count}{effort}"),
        |weight| format!("{weight} × {count}{effort}"),
    )
}

/// What the load of a row is in words, for a button: `80 kg × 8`.
#[must_use]
pub fn row_summary(i18n: Words, running: Running, row: &Row) -> String {
    let (draft, exercise) = (running.draft(row), running.exercise());
    let unit = exercise
        .as_ref()
        .map(|exercise| exercise.unit)
        .unwrap_or_default();
    let count = if exercise.as_ref().is_some_and(|exercise| exercise.timed) {
        draft
            .duration_s
            .value()
            .map(|seconds| format!("{seconds}\u{a0}{}", t_string!(i18n, unit.seconds)))
    } else {
        draft.reps.value().map(|reps| reps.get().to_string())
    };
    let loaded = exercise.as_ref().is_some_and(is_loaded);
    let load = draft
        .weight
        .value()
        .filter(|_| loaded)
        .map(|weight| load_text(i18n, Some(weight), unit));
    match (load, count) {
        (Some(load), Some(count)) => format!("{load} × {count}"),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => String::new(),
    }
}
