//! The records of one exercise, by the coach's own book.

use std::collections::BTreeMap;

use shared::coach::{AthleteData, Exercises, StoredSet, history_sets};
use shared::ids::{ExerciseId, SetId, WorkoutId};
use training::history::{BestSet, HistorySet, Records, SetKind, canonical_order};
use training::volume::{Workload, workload};

/// The workout with the most of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BestWorkout {
    /// Which; the earliest of equal ones.
    pub workout: WorkoutId,
    /// How much.
    pub load: Workload,
}

/// What an exercise has come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// By weight, repetitions and estimate.
    pub records: Records,
    /// By volume.
    pub volume: Option<BestWorkout>,
    /// The longest of timed sets, in seconds.
    pub longest: Option<(SetId, u32)>,
}

impl Book {
    /// The most repetitions at each load or a heavier one, the heaviest first.
    #[must_use]
    pub fn repetitions(&self) -> Vec<&BestSet> {
        self.records.reps.values().rev().collect()
    }
}

/// The records of an exercise over everything that was logged.
#[must_use]
pub fn book(data: &AthleteData, exercises: &Exercises, exercise: ExerciseId) -> Book {
    let own: Vec<(&SetId, &StoredSet)> = data
        .sets
        .iter()
        .filter(|(_, stored)| stored.set.exercise == exercise && stored.set.kind != SetKind::WarmUp)
        .collect();
    let longest = own
        .iter()
        .filter_map(|(id, stored)| Some((**id, stored.set.duration_s?)))
        .max_by_key(|(id, seconds)| (*seconds, std::cmp::Reverse(*id)));
    let sets = history_sets(own, exercises);
    let ordered = canonical_order(&sets);
    let Some(facts) = exercises.get(exercise) else {
        return Book {
            longest,
            ..Book::default()
        };
    };
    let mut workouts: BTreeMap<&str, Vec<&HistorySet>> = BTreeMap::new();
    for set in &ordered {
        workouts.entry(set.workout.as_str()).or_default().push(set);
    }
    let loads = workouts.into_iter().filter_map(|(id, sets)| {
        let at = sets.first()?.performed_at_ms;
        Some((workload(&sets, facts), std::cmp::Reverse(at), id.parse().ok()?))
    });
    let most = loads.max_by_key(|(load, at, _)| (*load, *at));
    Book {
        records: Records::of(&ordered, facts),
        volume: most.map(|(load, _, workout)| BestWorkout { workout, load }),
        longest,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{bench, log};
    use super::*;

    #[test]
    fn records_are_those_of_the_coach_and_the_largest_volume_of_a_workout() {
        let (data, exercises) = log(&[("2026-03-02", 4, 8), ("2026-03-05", 2, 10), ("2026-03-09", 4, 8)]);
        let book = book(&data, &exercises, bench());
        let volume = book.volume.unwrap();
        assert_eq!(volume.load, Workload::Moved(4 * 8 * 80_000));
        assert_eq!(data.workouts[&volume.workout].title, "Push 2026-03-02");
        let repetitions: Vec<u16> = book.repetitions().iter().map(|best| best.reps.get()).collect();
        assert_eq!(repetitions, [10]);
        let estimate = book.records.e1rm.unwrap();
        assert_eq!(estimate.reps.get(), 10);
    }

    #[test]
    fn an_exercise_that_was_never_done_has_none() {
        let (data, exercises) = log(&[]);
        assert_eq!(book(&data, &exercises, bench()), Book::default());
    }
}
