//! Finding workouts by what was done in them and what was written.

use std::collections::{BTreeMap, BTreeSet};

use shared::catalogue::search::folded;
use shared::coach::AthleteData;
use shared::ids::{ExerciseId, WorkoutId};

/// What can be found in each workout: its title, notes, and the names of its exercises.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(BTreeMap<WorkoutId, String>);

impl Words {
    /// Of everything that was logged; `names` are all the names of an exercise.
    #[must_use]
    pub fn of(data: &AthleteData, names: impl Fn(ExerciseId) -> String) -> Self {
        let mut words: BTreeMap<WorkoutId, String> = data
            .workouts
            .iter()
            .map(|(id, workout)| (*id, folded(&format!("{}\n{}", workout.title, workout.notes))))
            .collect();
        let mut known: BTreeMap<ExerciseId, String> = BTreeMap::new();
        let mut named: BTreeSet<(WorkoutId, ExerciseId)> = BTreeSet::new();
        for stored in data.sets.values() {
            let set = &stored.set;
            let Some(text) = words.get_mut(&set.workout) else {
                continue;
            };
            if named.insert((set.workout, set.exercise)) {
                let name = known
                    .entry(set.exercise)
                    .or_insert_with(|| folded(&names(set.exercise)));
                text.push('\n');
                text.push_str(name);
            }
            if !set.note.is_empty() {
                text.push('\n');
                text.push_str(&folded(&set.note));
            }
        }
        Self(words)
    }

    /// The workouts in which every word of the query occurs, in whatever order, case and accents.
    #[must_use]
    pub fn find(&self, query: &str) -> BTreeSet<WorkoutId> {
        let query = folded(query);
        let wanted: Vec<&str> = query.split_whitespace().collect();
        let found = self
            .0
            .iter()
            .filter(|(_, text)| wanted.iter().all(|word| text.contains(word)));
        found.map(|(id, _)| *id).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::coach::StoredSet;
    use uuid::Uuid;

    use super::*;

    fn words() -> Words {
        let mut data = AthleteData::default();
        for (id, title, notes) in [(1, "Push A", "Shoulder felt fine"), (2, "Pull A", "")] {
            let workout = json!({
                "title": title, "notes": notes, "started_at": "2026-03-12T10:00:00Z", "local_date": "2026-03-12",
                "utc_offset_s": 0, "status": "finished"
            });
            data.workouts.insert(
                Uuid::from_u128(id).into(),
                serde_json::from_value(workout).unwrap(),
            );
        }
        for (id, workout, exercise, note) in [
            (11, 1, 7, "elbows in"),
            (12, 1, 7, ""),
            (13, 2, 8, ""),
            (14, 9, 8, "lost"),
        ] {
            let set = json!({
                "workout": Uuid::from_u128(workout), "exercise": Uuid::from_u128(exercise), "position": 0,
                "convention": "total", "weight": 50_000, "reps": 10, "note": note,
                "performed_at": "2026-03-12T10:05:00Z", "local_date": "2026-03-12", "utc_offset_s": 0
            });
            let stored = StoredSet {
                set: serde_json::from_value(set).unwrap(),
                clock: String::new(),
            };
            data.sets.insert(Uuid::from_u128(id).into(), stored);
        }
        Words::of(&data, |id| {
            if id == Uuid::from_u128(7).into() {
                "Bench press\nFlat bench\nBankdrücken".to_owned()
            } else {
                "Pull-up".to_owned()
            }
        })
    }

    fn found(query: &str) -> Vec<u128> {
        words().find(query).iter().map(|id| id.uuid().as_u128()).collect()
    }

    #[test]
    fn a_workout_is_found_by_its_exercises_in_any_order_and_case() {
        assert_eq!(found("press BENCH"), [1]);
        assert_eq!(found("pull up"), [2]);
        assert_eq!(found("bench pull"), Vec::<u128>::new());
    }

    #[test]
    fn a_workout_is_found_by_its_notes_and_those_of_its_sets() {
        assert_eq!(found("shoulder"), [1]);
        assert_eq!(found("Elbows"), [1]);
        assert_eq!(found("lost"), Vec::<u128>::new());
    }

    #[test]
    fn umlauts_may_be_typed_in_any_way() {
        for typed in ["bankdrück", "Bankdrueck", "bankdruck"] {
            assert_eq!(found(typed), [1], "{typed}");
        }
    }

    #[test]
    fn nothing_asked_leaves_nothing_out() {
        assert_eq!(found("  "), [1, 2]);
    }
}
