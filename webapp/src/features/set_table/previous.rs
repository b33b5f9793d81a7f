//! What was done last time.

use shared::coach::AthleteData;
use shared::entity::Set;
use shared::ids::{ExerciseId, WorkoutId};

/// The sets of an exercise in the last workout before this one that has any, in the order in which they were
/// done.
#[must_use]
pub fn previous_sets(data: &AthleteData, exercise: ExerciseId, before: Option<WorkoutId>) -> Vec<Set> {
    let started = |id: WorkoutId| data.workouts.get(&id).map(|workout| workout.started_at);
    let now = before.and_then(started);
    let earlier = |id: WorkoutId| Some(id) != before && (now.is_none() || started(id) < now);
    let of_exercise = data
        .sets
        .values()
        .map(|stored| &stored.set)
        .filter(|set| set.exercise == exercise);
    let last = of_exercise
        .clone()
        .map(|set| set.workout)
        .filter(|id| earlier(*id))
        .max_by_key(|id| (started(*id), *id));
    let mut sets: Vec<Set> = of_exercise
        .filter(|set| Some(set.workout) == last)
        .cloned()
        .collect();
    sets.sort_by_key(|set| set.performed_at);
    sets
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::ids::DeviceId;
    use shared::sync::{Document, EntityKind, Hlc};
    use uuid::Uuid;

    use super::*;

    fn document(kind: EntityKind, id: u128, fields: &serde_json::Value) -> Document {
        let mut document = Document::new((kind, Uuid::from_u128(id)).into());
        document.fields = fields.as_object().unwrap().clone();
        document.edited = Some(Hlc::new(1, 0, DeviceId::new(Uuid::nil())));
        document
    }

    fn workout(id: u128, started_at: &str) -> Document {
        let fields = json!({
            "title": "Push", "started_at": started_at, "local_date": "2026-03-12", "utc_offset_s": 0
        });
        document(EntityKind::Workout, id, &fields)
    }

    fn set(id: u128, workout: u128, exercise: u128, at: &str) -> Document {
        let fields = json!({
            "workout": Uuid::from_u128(workout), "exercise": Uuid::from_u128(exercise), "position": 0,
            "convention": "total", "weight": 80_000, "reps": 8,
            "performed_at": at, "local_date": "2026-03-12", "utc_offset_s": 0
        });
        document(EntityKind::Set, id, &fields)
    }

    fn id<I: From<Uuid>>(number: u128) -> I {
        Uuid::from_u128(number).into()
    }

    #[test]
    fn last_time_is_the_latest_earlier_workout_with_the_exercise() {
        let data = AthleteData::from_documents(&[
            workout(1, "2026-03-01T10:00:00Z"),
            workout(2, "2026-03-05T10:00:00Z"),
            workout(3, "2026-03-09T10:00:00Z"),
            set(11, 1, 7, "2026-03-01T10:05:00Z"),
            set(12, 2, 7, "2026-03-05T10:05:00Z"),
            set(13, 3, 8, "2026-03-09T10:05:00Z"),
        ]);
        let last = |before| previous_sets(&data, id(7), before).first().map(|set| set.workout);
        assert_eq!(last(Some(id(3))), Some(id(2)));
        assert_eq!(last(Some(id(2))), Some(id(1)));
        assert_eq!(last(Some(id(1))), None);
        assert_eq!(last(None), Some(id(2)));
    }
}
