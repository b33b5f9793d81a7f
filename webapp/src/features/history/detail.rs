//! One workout of the past, exercise by exercise.

use std::collections::BTreeSet;

use shared::coach::AthleteData;
use shared::entity::{Set, Workout};
use shared::ids::{ExerciseId, SetId, WorkoutId};
use shared::sync::{EntityKind, EntityRef};
use training::history::SetKind;
use training::plan::NodeId;

/// A workout with its sets.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// The workout.
    pub workout: Workout,
    /// What was done, in the order in which it was begun.
    pub exercises: Vec<Exercise>,
    /// Its sets that the engine does not have yet.
    pub unsynced: usize,
}

/// The sets of one exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// Which.
    pub exercise: ExerciseId,
    /// In the order in which they were done.
    pub sets: Vec<DetailSet>,
}

/// One set.
#[derive(Clone, Debug, PartialEq)]
pub struct DetailSet {
    /// Which.
    pub id: SetId,
    /// What was done.
    pub set: Set,
    /// Its number, from 1; warm-ups count by themselves.
    pub number: usize,
    /// Whether the engine lacks it.
    pub unsynced: bool,
}

impl DetailSet {
    /// Repetitions below the least that was prescribed.
    #[must_use]
    pub fn short_by(&self) -> u16 {
        let asked = self
            .set
            .prescribed
            .as_ref()
            .map_or(0, |prescribed| prescribed.reps_low.get());
        self.set.reps.map_or(0, |reps| asked.saturating_sub(reps.get()))
    }

    /// Whether it is a warm-up.
    #[must_use]
    pub fn is_warm_up(&self) -> bool {
        self.set.kind == SetKind::WarmUp
    }
}

/// A workout; `None` if it is not on this device.
#[must_use]
pub fn detail(data: &AthleteData, id: WorkoutId, unsent: &BTreeSet<EntityRef>) -> Option<Detail> {
    let workout = data.workouts.get(&id)?.clone();
    let mut exercises: Vec<(Option<&str>, Exercise)> = Vec::new();
    let mut unsynced = 0;
    for (id, set) in data.sets_of(id) {
        let slot = set.slot.as_ref().map(NodeId::as_str);
        let known = exercises
            .iter()
            .position(|(of, one)| *of == slot && one.exercise == set.exercise);
        let place = known.unwrap_or_else(|| {
            exercises.push((
                slot,
                Exercise {
                    exercise: set.exercise,
                    sets: Vec::new(),
                },
            ));
            exercises.len() - 1
        });
        let is_unsent = unsent.contains(&(EntityKind::Set, id.uuid()).into());
        unsynced += usize::from(is_unsent);
        if let Some((_, exercise)) = exercises.get_mut(place) {
            let warm_up = set.kind == SetKind::WarmUp;
            let number = 1 + exercise
                .sets
                .iter()
                .filter(|one| one.is_warm_up() == warm_up)
                .count();
            exercise.sets.push(DetailSet {
                id,
                set: set.clone(),
                number,
                unsynced: is_unsent,
            });
        }
    }
    let exercises = exercises.into_iter().map(|(_, exercise)| exercise).collect();
    Some(Detail {
        workout,
        exercises,
        unsynced,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::coach::StoredSet;
    use uuid::Uuid;

    use super::*;

    fn data() -> AthleteData {
        let mut data = AthleteData::default();
        let workout = json!({
            "title": "Push", "started_at": "2026-03-12T10:00:00Z", "local_date": "2026-03-12", "utc_offset_s": 0,
            "status": "finished"
        });
        data.workouts.insert(
            Uuid::from_u128(1).into(),
            serde_json::from_value(workout).unwrap(),
        );
        let rows = [
            (7, "warm_up", 8),
            (7, "working", 5),
            (8, "working", 10),
            (7, "working", 8),
        ];
        for (minute, (exercise, kind, reps)) in rows.into_iter().enumerate() {
            let set = json!({
                "workout": Uuid::from_u128(1), "exercise": Uuid::from_u128(exercise), "slot": format!("s{exercise}"),
                "position": 0, "kind": kind, "convention": "total", "weight": 80_000, "reps": reps,
                "prescribed": {"reps_low": 8, "reps_high": 10, "rir": 2, "model_version": "gg1"},
                "performed_at": format!("2026-03-12T10:{minute:02}:00Z"), "local_date": "2026-03-12", "utc_offset_s": 0
            });
            let stored = StoredSet {
                set: serde_json::from_value(set).unwrap(),
                clock: String::new(),
            };
            data.sets
                .insert(Uuid::from_u128(20 + minute as u128).into(), stored);
        }
        data
    }

    #[test]
    fn sets_stand_by_exercise_in_the_order_in_which_they_were_done() {
        let detail = detail(&data(), Uuid::from_u128(1).into(), &BTreeSet::new()).unwrap();
        let shape: Vec<Vec<(bool, usize)>> = detail
            .exercises
            .iter()
            .map(|one| {
                one.sets
                    .iter()
                    .map(|set| (set.is_warm_up(), set.number))
                    .collect()
            })
            .collect();
        assert_eq!(shape, [vec![(true, 1), (false, 1), (false, 2)], vec![(false, 1)]]);
    }

    #[test]
    fn a_set_is_short_by_what_lacks_to_the_low_end() {
        let detail = detail(&data(), Uuid::from_u128(1).into(), &BTreeSet::new()).unwrap();
        let short: Vec<u16> = detail.exercises[0].sets.iter().map(DetailSet::short_by).collect();
        assert_eq!(short, [0, 3, 0]);
    }

    #[test]
    fn a_workout_that_is_not_here_is_nothing() {
        assert_eq!(detail(&data(), Uuid::from_u128(2).into(), &BTreeSet::new()), None);
    }
}
