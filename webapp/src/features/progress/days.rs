//! What was done on each day: one pass over the log, from which every weekly chart is made.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use shared::coach::{AthleteData, Exercises};
use shared::entity::{Set, WorkoutStatus};
use shared::ids::{ExerciseId, WorkoutId};
use training::history::SetKind;
use training::volume::{VolumeGroup, group_shares, hard_set_credit, moved_g};

/// Fractional hard sets by the place of a group in [`VolumeGroup::ALL`].
pub type GroupSets = [f64; VolumeGroup::ALL.len()];

/// One day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Day {
    /// Workouts that are over.
    pub workouts: Vec<WorkoutId>,
    /// Sets, warm-ups left out.
    pub sets: u32,
    /// Sets that these workouts were to have.
    pub planned_sets: u32,
    /// Of them, those that were done.
    pub kept_sets: u32,
    /// Moved in all, in grams.
    pub moved_g: i64,
    /// Hard sets by group.
    pub groups: GroupSets,
}

/// Every day with something on it.
#[must_use]
pub fn days(data: &AthleteData, exercises: &Exercises) -> BTreeMap<NaiveDate, Day> {
    let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
    let mut shares: BTreeMap<ExerciseId, Vec<(usize, f64)>> = BTreeMap::new();
    let mut done: BTreeMap<WorkoutId, u32> = BTreeMap::new();
    for stored in data.sets.values() {
        let set = &stored.set;
        let day = days.entry(set.local_date).or_default();
        if set.kind != SetKind::WarmUp {
            day.sets += 1;
            *done.entry(set.workout).or_default() += 1;
        }
        if let (Some(weight), Some(reps)) = (set.weight, set.reps) {
            day.moved_g += moved_g(set.kind, set.convention, weight, reps);
        }
        let credit = credit(set);
        if credit > 0.0 {
            let known = shares
                .entry(set.exercise)
                .or_insert_with(|| shares_of(set.exercise, exercises));
            for (group, share) in known {
                day.groups[*group] += *share * credit;
            }
        }
    }
    let over = data
        .workouts
        .iter()
        .filter(|(_, workout)| workout.status != WorkoutStatus::Active);
    for (id, workout) in over {
        let day = days.entry(workout.local_date).or_default();
        let planned = workout
            .slots
            .iter()
            .map(|slot| slot.slot.sets.len())
            .sum::<usize>();
        let planned = u32::try_from(planned).unwrap_or(u32::MAX);
        day.workouts.push(*id);
        day.planned_sets += planned;
        day.kept_sets += done.get(id).copied().unwrap_or_default().min(planned);
    }
    days
}

fn credit(set: &Set) -> f64 {
    let Some(reps) = set.reps else { return 0.0 };
    let effort = if set.kind == SetKind::Failure {
        Some(training::units::Rir::ZERO)
    } else {
        set.known_rir()
    };
    hard_set_credit(set.kind, reps, effort)
}

fn shares_of(exercise: ExerciseId, exercises: &Exercises) -> Vec<(usize, f64)> {
    let Some(facts) = exercises.get(exercise) else {
        return Vec::new();
    };
    let place = |group: VolumeGroup| VolumeGroup::ALL.iter().position(|known| *known == group);
    group_shares(facts)
        .into_iter()
        .filter_map(|(group, share)| Some((place(group)?, share)))
        .collect()
}

#[cfg(test)]
mod tests {
    use shared::coach::history_sets;
    use training::volume::weekly_sets;

    use super::super::fixture::{bench, log};
    use super::*;

    #[test]
    fn a_day_counts_what_the_coach_counts() {
        let (data, exercises) = log(&[("2026-03-12", 3, 8), ("2026-03-12", 1, 2), ("2026-03-14", 2, 8)]);
        let days = days(&data, &exercises);
        let first = &days[&"2026-03-12".parse().unwrap()];
        let sets = data
            .sets
            .iter()
            .filter(|(_, stored)| stored.set.local_date.to_string() == "2026-03-12");
        let counted = weekly_sets(&history_sets(sets, &exercises), exercises.catalogue());
        for (place, group) in VolumeGroup::ALL.into_iter().enumerate() {
            let counted = counted.get(&group).copied().unwrap_or_default();
            assert!((first.groups[place] - counted).abs() < 1e-9, "{group:?}");
        }
        assert_eq!((first.sets, first.workouts.len()), (4, 1));
        assert_eq!(first.moved_g, 80_000 * (3 * 8 + 2));
    }

    #[test]
    fn a_workout_keeps_to_its_plan_as_far_as_its_sets_go() {
        let (mut data, exercises) = log(&[("2026-03-12", 3, 8)]);
        let workout = data.workouts.values_mut().next().unwrap();
        workout.slots = serde_json::from_value(serde_json::json!([{
            "id": "bench", "exercise": bench(), "sets": [
                {"id": "1", "reps_low": 6, "reps_high": 8, "rir": 2}, {"id": "2", "reps_low": 6, "reps_high": 8, "rir": 2},
                {"id": "3", "reps_low": 6, "reps_high": 8, "rir": 2}, {"id": "4", "reps_low": 6, "reps_high": 8, "rir": 2}]
        }]))
        .unwrap();
        let days = days(&data, &exercises);
        let day = days.values().next().unwrap();
        assert_eq!((day.planned_sets, day.kept_sets), (4, 3));
    }
}
