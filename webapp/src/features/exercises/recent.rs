//! What was done last with an exercise.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use shared::coach::AthleteData;
use shared::entity::Set;
use shared::ids::{ExerciseId, SetId, WorkoutId};
use training::history::SetKind;

/// One workout's sets of an exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The workout.
    pub workout: WorkoutId,
    /// Its day.
    pub date: NaiveDate,
    /// The sets without warm-ups, in the order in which they were done.
    pub sets: Vec<Set>,
}

/// The last `count` workouts with sets that count, the newest first.
#[must_use]
pub fn recent(data: &AthleteData, exercise: ExerciseId, count: usize) -> Vec<Session> {
    let counts = |set: &Set| set.exercise == exercise && set.kind != SetKind::WarmUp;
    let mut workouts: BTreeMap<WorkoutId, Vec<(SetId, &Set)>> = BTreeMap::new();
    for (id, stored) in data.sets.iter().filter(|(_, stored)| counts(&stored.set)) {
        workouts
            .entry(stored.set.workout)
            .or_default()
            .push((*id, &stored.set));
    }
    let mut sessions: Vec<_> = workouts
        .into_iter()
        .filter_map(|(workout, mut sets)| {
            sets.sort_by_key(|(id, set)| (set.performed_at, *id));
            let last = sets.last()?.1.performed_at;
            let date = sets.first()?.1.local_date;
            let sets = sets.into_iter().map(|(_, set)| set.clone()).collect();
            Some((last, Session { workout, date, sets }))
        })
        .collect();
    sessions.sort_by_key(|(last, session)| std::cmp::Reverse((*last, session.workout)));
    sessions
        .into_iter()
        .take(count)
        .map(|(_, session)| session)
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::coach::StoredSet;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn the_newest_workouts_come_first_and_warm_ups_do_not_count() {
        let mut data = AthleteData::default();
        let mut log = |id: u128, workout: u128, day: u8, minute: u8, exercise: u128, kind: &str| {
            let set = json!({
                "workout": Uuid::from_u128(workout), "exercise": Uuid::from_u128(exercise), "position": 0,
                "kind": kind, "convention": "total", "weight": 80_000, "reps": minute,
                "performed_at": format!("2026-03-{day:02}T10:{minute:02}:00Z"),
                "local_date": format!("2026-03-{day:02}"), "utc_offset_s": 0
            });
            let stored = StoredSet {
                set: serde_json::from_value(set).unwrap(),
                clock: String::new(),
            };
            data.sets.insert(Uuid::from_u128(id).into(), stored);
        };
        log(1, 100, 1, 5, 7, "working");
        log(3, 101, 8, 9, 7, "working");
        log(2, 101, 8, 5, 7, "warm_up");
        log(4, 101, 8, 7, 7, "working");
        log(5, 102, 9, 5, 8, "working");
        let found = recent(&data, Uuid::from_u128(7).into(), 5);
        let reps: Vec<Vec<u16>> = found
            .iter()
            .map(|session| session.sets.iter().map(|set| set.reps.unwrap().get()).collect())
            .collect();
        assert_eq!(reps, [vec![7, 9], vec![5]]);
        assert_eq!(recent(&data, Uuid::from_u128(7).into(), 1).len(), 1);
    }
}
