//! One line for each workout of the past.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use shared::coach::AthleteData;
use shared::entity::{Set, Workout, WorkoutStatus};
use shared::ids::WorkoutId;
use shared::sync::{EntityKind, EntityRef};
use training::history::SetKind;

use super::tonnage_g;

/// A workout as the list tells it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// Which.
    pub id: WorkoutId,
    /// The day that it belongs to.
    pub date: NaiveDate,
    /// What it was called.
    pub title: String,
    /// Different exercises.
    pub exercises: usize,
    /// Sets, warm-ups left out.
    pub sets: usize,
    /// Moved in all, in grams.
    pub tonnage_g: i64,
    /// Length in minutes, where somebody finished it.
    pub minutes: Option<i64>,
    /// Whether somebody finished it.
    pub finished: bool,
    /// Whether the engine lacks something of it.
    pub unsynced: bool,
}

/// The workouts that are over, the latest first. `unsent` is what the engine does not have yet.
#[must_use]
pub fn lines(data: &AthleteData, unsent: &BTreeSet<EntityRef>) -> Vec<Line> {
    let mut sets: BTreeMap<WorkoutId, Vec<&Set>> = BTreeMap::new();
    let mut unsynced: BTreeSet<WorkoutId> = BTreeSet::new();
    for (id, stored) in &data.sets {
        sets.entry(stored.set.workout).or_default().push(&stored.set);
        if unsent.contains(&(EntityKind::Set, id.uuid()).into()) {
            unsynced.insert(stored.set.workout);
        }
    }
    for entity in unsent.iter().filter(|entity| entity.kind == EntityKind::Workout) {
        unsynced.insert(entity.id.into());
    }
    let over = data
        .workouts
        .iter()
        .filter(|(_, workout)| workout.status != WorkoutStatus::Active);
    let mut over: Vec<(&WorkoutId, &Workout)> = over.collect();
    over.sort_by_key(|(id, workout)| std::cmp::Reverse((workout.local_date, workout.started_at, **id)));
    let line = |(id, workout): (&WorkoutId, &Workout)| {
        let sets = sets.get(id).map(Vec::as_slice).unwrap_or_default();
        let counted = sets.iter().filter(|set| set.kind != SetKind::WarmUp);
        let exercises: BTreeSet<_> = counted.clone().map(|set| set.exercise).collect();
        Line {
            id: *id,
            date: workout.local_date,
            title: workout.title.clone(),
            exercises: exercises.len(),
            sets: counted.count(),
            tonnage_g: tonnage_g(sets.iter().copied()),
            minutes: workout
                .finished_at
                .map(|finished| (finished - workout.started_at).num_minutes()),
            finished: workout.status == WorkoutStatus::Finished,
            unsynced: unsynced.contains(id),
        }
    };
    over.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::coach::StoredSet;
    use shared::ids::SetId;
    use uuid::Uuid;

    use super::*;

    fn workout(day: u32, status: &str) -> Workout {
        serde_json::from_value(json!({
            "title": format!("Day {day}"), "started_at": format!("2026-03-{day:02}T10:00:00Z"),
            "finished_at": format!("2026-03-{day:02}T10:55:00Z"),
            "local_date": format!("2026-03-{day:02}"), "utc_offset_s": 0, "status": status
        }))
        .unwrap()
    }

    fn set(workout: u128, exercise: u128, kind: &str) -> StoredSet {
        let set = serde_json::from_value(json!({
            "workout": Uuid::from_u128(workout), "exercise": Uuid::from_u128(exercise), "position": 0, "kind": kind,
            "convention": "total", "weight": 50_000, "reps": 10,
            "performed_at": "2026-03-12T10:05:00Z", "local_date": "2026-03-12", "utc_offset_s": 0
        }));
        StoredSet {
            set: set.unwrap(),
            clock: String::new(),
        }
    }

    fn data() -> AthleteData {
        let mut data = AthleteData::default();
        for (id, status) in [(1, "finished"), (2, "abandoned"), (3, "active")] {
            data.workouts.insert(
                Uuid::from_u128(id).into(),
                workout(u32::try_from(id).unwrap(), status),
            );
        }
        for (id, stored) in [set(1, 7, "warm_up"), set(1, 7, "working"), set(1, 8, "working")]
            .into_iter()
            .enumerate()
        {
            data.sets
                .insert(SetId::new(Uuid::from_u128(10 + id as u128)), stored);
        }
        data
    }

    #[test]
    fn what_is_over_stands_latest_first_and_what_runs_does_not_stand_there() {
        let lines = lines(&data(), &BTreeSet::new());
        let titles: Vec<&str> = lines.iter().map(|line| line.title.as_str()).collect();
        assert_eq!(titles, ["Day 2", "Day 1"]);
        assert!(!lines[0].finished);
    }

    #[test]
    fn warm_ups_are_not_counted() {
        let first = lines(&data(), &BTreeSet::new()).pop().unwrap();
        assert_eq!((first.exercises, first.sets, first.tonnage_g), (2, 2, 1_000_000));
        assert_eq!(first.minutes, Some(55));
    }

    #[test]
    fn one_unsent_set_marks_its_workout() {
        let unsent = [(EntityKind::Set, Uuid::from_u128(11)).into()].into();
        let marks: Vec<bool> = lines(&data(), &unsent).iter().map(|line| line.unsynced).collect();
        assert_eq!(marks, [false, true]);
    }
}
