//! How much was moved in all: load × repetitions. A sum for the eye, no evidence for the coach.

use crate::exercise::{ExerciseFacts, LoadConvention};
use crate::history::{HistorySet, SetKind};
use crate::units::{Reps, Weight};

/// Load × repetitions of a set, in grams. Both hands of a pair count; warm-ups, help and the body do not.
#[must_use]
pub fn moved_g(kind: SetKind, convention: LoadConvention, weight: Weight, reps: Reps) -> i64 {
    let load = i64::from(weight.grams());
    let hands = if convention == LoadConvention::PerHand {
        2
    } else {
        1
    };
    if load > 0 && kind != SetKind::WarmUp {
        load * hands * i64::from(reps.get())
    } else {
        0
    }
}

/// What one workout did of one exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Workload {
    /// Repetitions, where the body is the load.
    Repetitions(u32),
    /// Load × repetitions in grams, where it is iron.
    Moved(i64),
}

/// The sets of one exercise in one workout together, warm-ups left out. All workouts of an exercise are counted alike, so
/// that they compare.
#[must_use]
pub fn workload(sets: &[&HistorySet], facts: &ExerciseFacts) -> Workload {
    if facts.bodyweight_fraction > 0.0 || !facts.is_loadable() {
        let counted = sets.iter().filter(|set| set.kind != SetKind::WarmUp);
        Workload::Repetitions(counted.map(|set| u32::from(set.reps.get())).sum())
    } else {
        let moved = sets
            .iter()
            .map(|set| moved_g(set.kind, facts.convention, set.weight, set.reps));
        Workload::Moved(moved.sum())
    }
}
