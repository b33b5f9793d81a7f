//! Records of a workout: what its sets broke of everything before it.

use std::collections::BTreeSet;

use shared::coach::{AthleteData, Exercises, history_sets};
use shared::ids::{ExerciseId, SetId, WorkoutId};
use training::history::{RecordKind, Records, SetKind};
use training::units::{Reps, Weight};

/// One record: the last set of the workout that broke it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Which record.
    pub kind: RecordKind,
    /// The set.
    pub set: SetId,
    /// The load of the set.
    pub weight: Weight,
    /// Its repetitions.
    pub reps: Reps,
}

/// The records of a workout. An exercise that was never done before has none: everything would be one.
#[must_use]
pub fn records(data: &AthleteData, exercises: &Exercises, id: WorkoutId) -> Vec<Record> {
    let done: BTreeSet<ExerciseId> = data
        .sets_of(id)
        .into_iter()
        .map(|(_, set)| set.exercise)
        .collect();
    let of_exercise = |exercise| of_exercise(data, exercises, id, exercise);
    done.into_iter().flat_map(of_exercise).collect()
}

/// The record that this set of the workout holds by now.
#[must_use]
pub fn broken_by(data: &AthleteData, exercises: &Exercises, id: WorkoutId, set: SetId) -> Option<Record> {
    let exercise = data.sets.get(&set)?.set.exercise;
    let broken = of_exercise(data, exercises, id, exercise);
    broken.into_iter().find(|record| record.set == set)
}

fn of_exercise(
    data: &AthleteData,
    exercises: &Exercises,
    id: WorkoutId,
    exercise: ExerciseId,
) -> Vec<Record> {
    let (Some(workout), Some(facts)) = (data.workouts.get(&id), exercises.get(exercise)) else {
        return Vec::new();
    };
    let counted = data.sets.iter().filter(|(_, stored)| {
        let set = &stored.set;
        set.exercise == exercise && set.kind != SetKind::WarmUp
    });
    let mut sets = history_sets(counted, exercises);
    sets.sort_by(|a, b| (a.performed_at_ms, &a.hlc, &a.id).cmp(&(b.performed_at_ms, &b.hlc, &b.id)));
    let (before, today): (Vec<_>, Vec<_>) = sets
        .iter()
        .filter(|set| {
            set.workout == id.to_string() || set.performed_at_ms < workout.started_at.timestamp_millis()
        })
        .partition(|set| set.workout != id.to_string());
    if before.is_empty() {
        return Vec::new();
    }
    let mut book = Records::of(&before, facts);
    let mut broken: Vec<Record> = Vec::new();
    for set in today {
        let Ok(id) = set.id.parse() else { continue };
        for kind in book.enter(set, facts) {
            let record = Record {
                exercise,
                kind,
                set: id,
                weight: set.weight,
                reps: set.reps,
            };
            match broken.iter_mut().find(|known| known.kind == kind) {
                Some(known) => *known = record,
                None => broken.push(record),
            }
        }
    }
    // Who lifted more than ever has by that also the best estimate; one line says it.
    let heaviest = broken.iter().any(|record| record.kind == RecordKind::Weight);
    broken.retain(|record| !heaviest || record.kind == RecordKind::Weight);
    broken
}
