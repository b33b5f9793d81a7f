//! What changes next time: today's top load against the next prescription of the same exercise.

use shared::coach::{AthleteData, SlotPrescription};
use shared::ids::{ExerciseId, WorkoutId};
use training::history::SetKind;
use training::units::Weight;

/// One exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Today's heaviest working load.
    pub before: Weight,
    /// The first load of next time.
    pub next: Weight,
}

/// The exercises that were done, with a load, and are prescribed again.
#[must_use]
pub fn next_time(data: &AthleteData, id: WorkoutId, next: &[SlotPrescription]) -> Vec<Change> {
    let sets = data.sets_of(id);
    let change = |slot: &SlotPrescription| {
        let working = sets
            .iter()
            .filter(|(_, set)| set.exercise == slot.exercise && set.kind != SetKind::WarmUp);
        let before = working.filter_map(|(_, set)| set.weight).max()?;
        Some(Change {
            exercise: slot.exercise,
            before,
            next: slot.sets.first()?.weight?,
        })
    };
    next.iter().filter_map(change).collect()
}
