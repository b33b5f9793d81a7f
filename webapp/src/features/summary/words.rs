//! What a workout brought, in words.

use shared::ids::ExerciseId;
use training::exercise::LoadConvention;
use training::history::RecordKind;
use training::units::WeightUnit;

use super::Record;
use crate::features::words::{Words, load_in};
use crate::i18n::*;
use crate::state::Data;

/// What an exercise is called, the unit of its loads and what they count.
#[must_use]
pub fn name_and_unit(data: Data, exercise: ExerciseId) -> (String, WeightUnit, LoadConvention) {
    let books = data.books();
    let entry = books.as_ref().and_then(|books| books.exercise(exercise));
    let name = entry.map_or_else(|| exercise.to_string(), |entry| entry.name.clone());
    let unit =
        data.peek(|data| entry.map_or(data.profile.unit, |entry| data.profile.unit_of(entry.equipment)));
    let convention = entry.map_or(LoadConvention::Total, |entry| entry.convention);
    (name, unit, convention)
}

/// A record in a sentence.
#[must_use]
pub fn record_text(i18n: Words, data: Data, record: Record) -> String {
    let (exercise, unit, convention) = name_and_unit(data, record.exercise);
    let load = load_in(i18n, Some(record.weight), unit, convention);
    match record.kind {
        RecordKind::Weight => text!(i18n, summary.record_load, exercise = exercise, load = load),
        RecordKind::Reps => {
            text!(
                i18n,
                summary.record_reps,
                exercise = exercise,
                load = load,
                reps = record.reps.get()
            )
        }
        RecordKind::E1rm => {
            text!(
                i18n,
                summary.record_e1rm,
                exercise = exercise,
                load = load,
                reps = record.reps.get()
            )
        }
    }
}
