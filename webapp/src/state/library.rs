//! The replica's documents as typed entities, with the indexes that screens need.
//!
//! Follows one document at a time, so that a tap costs one entity and not the whole history. A document that
//! this build cannot read (written by a newer app) is left out, and its bytes stay in the replica.

use std::collections::{BTreeMap, BTreeSet};

use shared::entity::{Assignment, Entity, Gym, Plan, PlanRevision, Profile, Readiness, Set, Workout, parse};
use shared::ids::{AssignmentId, ExerciseId, GymId, PlanId, PlanRevisionId, ReadinessId, SetId, WorkoutId};
use shared::sync::{Document, EntityKind};
use uuid::Uuid;

/// Everything that one lifter has, typed.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The lifter's own facts; the default while nothing was said.
    pub profile: Profile,
    /// Places with equipment.
    pub gyms: BTreeMap<GymId, Gym>,
    /// Programmes.
    pub plans: BTreeMap<PlanId, Plan>,
    /// Their revisions.
    pub revisions: BTreeMap<PlanRevisionId, PlanRevision>,
    /// Who follows what.
    pub assignments: BTreeMap<AssignmentId, Assignment>,
    /// Sessions.
    pub workouts: BTreeMap<WorkoutId, Workout>,
    /// Answers to "How are you?".
    pub readiness: BTreeMap<ReadinessId, Readiness>,
    sets: BTreeMap<SetId, Set>,
    by_workout: BTreeMap<WorkoutId, BTreeSet<SetId>>,
    by_exercise: BTreeMap<ExerciseId, BTreeSet<WorkoutId>>,
}

impl Library {
    /// Reads everything.
    #[must_use]
    pub fn from_documents<'a>(documents: impl IntoIterator<Item = &'a Document>) -> Self {
        let mut library = Self::default();
        for document in documents {
            library.follow(document);
        }
        library
    }

    /// Takes over what a document says now.
    pub fn follow(&mut self, document: &Document) {
        let id = document.entity.id;
        match document.entity.kind {
            EntityKind::Profile => self.profile = read(document).unwrap_or_default(),
            EntityKind::Gym => put(&mut self.gyms, id, read(document)),
            EntityKind::Plan => put(&mut self.plans, id, read(document)),
            EntityKind::PlanRevision => put(&mut self.revisions, id, read(document)),
            EntityKind::Assignment => put(&mut self.assignments, id, read(document)),
            EntityKind::Workout => put(&mut self.workouts, id, read(document)),
            EntityKind::Readiness => put(&mut self.readiness, id, read(document)),
            EntityKind::Set => self.put_set(SetId::new(id), read(document)),
        }
    }

    /// Forgets an entity of which no document is left: an operation that made it was discarded.
    pub fn forget(&mut self, kind: EntityKind, id: Uuid) {
        match kind {
            EntityKind::Profile => self.profile = Profile::default(),
            EntityKind::Gym => put(&mut self.gyms, id, None),
            EntityKind::Plan => put(&mut self.plans, id, None),
            EntityKind::PlanRevision => put(&mut self.revisions, id, None),
            EntityKind::Assignment => put(&mut self.assignments, id, None),
            EntityKind::Workout => put(&mut self.workouts, id, None),
            EntityKind::Readiness => put(&mut self.readiness, id, None),
            EntityKind::Set => self.put_set(SetId::new(id), None),
        }
    }

    /// A set.
    #[must_use]
    pub fn set(&self, id: SetId) -> Option<&Set> {
        self.sets.get(&id)
    }

    /// The sets of a workout in the order in which they were done.
    #[must_use]
    pub fn sets_of(&self, workout: WorkoutId) -> Vec<(SetId, &Set)> {
        let ids = self.by_workout.get(&workout).into_iter().flatten();
        let mut sets: Vec<_> = ids.filter_map(|id| Some((*id, self.sets.get(id)?))).collect();
        sets.sort_by_key(|(id, set)| (set.performed_at, *id));
        sets
    }

    /// All sets, in no particular order.
    pub fn sets(&self) -> impl Iterator<Item = (SetId, &Set)> {
        self.sets.iter().map(|(id, set)| (*id, set))
    }

    /// The sets of an exercise in the last workout before this one that has any.
    #[must_use]
    pub fn previous_sets(&self, exercise: ExerciseId, before: WorkoutId) -> Vec<&Set> {
        let started = |id: &WorkoutId| self.workouts.get(id).map(|workout| workout.started_at);
        let now = started(&before);
        let earlier = |id: &&WorkoutId| **id != before && (now.is_none() || started(id) < now);
        let last = self
            .by_exercise
            .get(&exercise)
            .into_iter()
            .flatten()
            .filter(earlier)
            .max_by_key(|id| started(id));
        last.map(|id| {
            self.sets_of(*id)
                .into_iter()
                .map(|(_, set)| set)
                .filter(|set| set.exercise == exercise)
                .collect()
        })
        .unwrap_or_default()
    }

    fn put_set(&mut self, id: SetId, set: Option<Set>) {
        if let Some(old) = self.sets.remove(&id) {
            if let Some(ids) = self.by_workout.get_mut(&old.workout) {
                ids.remove(&id);
            }
            self.refresh_exercise(old.exercise, old.workout);
        }
        if let Some(set) = set {
            self.by_workout.entry(set.workout).or_default().insert(id);
            self.by_exercise
                .entry(set.exercise)
                .or_default()
                .insert(set.workout);
            self.sets.insert(id, set);
        }
    }

    /// Drops the workout from the exercise's index if no set of it is left there.
    fn refresh_exercise(&mut self, exercise: ExerciseId, workout: WorkoutId) {
        let left = self.by_workout.get(&workout).into_iter().flatten();
        let still = left
            .filter_map(|id| self.sets.get(id))
            .any(|set| set.exercise == exercise);
        if !still && let Some(workouts) = self.by_exercise.get_mut(&exercise) {
            workouts.remove(&workout);
        }
    }
}

fn read<E: Entity>(document: &Document) -> Option<E> {
    document.is_alive().then(|| parse(document).ok()).flatten()
}

fn put<I: From<Uuid> + Ord, E>(map: &mut BTreeMap<I, E>, id: Uuid, entity: Option<E>) {
    match entity {
        Some(entity) => {
            map.insert(id.into(), entity);
        }
        None => {
            map.remove(&id.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::ids::DeviceId;
    use shared::sync::Hlc;

    use super::*;

    fn document(kind: EntityKind, id: u128, at: u64, fields: serde_json::Value) -> Document {
        let mut document = Document::new((kind, Uuid::from_u128(id)).into());
        document.fields = fields.as_object().unwrap().clone();
        document.edited = Some(Hlc::new(at, 0, DeviceId::new(Uuid::nil())));
        document
    }

    fn workout(id: u128, started_at: &str) -> Document {
        let fields = json!({
            "title": "Push", "started_at": started_at, "local_date": "2026-03-12", "utc_offset_s": 0
        });
        document(EntityKind::Workout, id, 1, fields)
    }

    fn set(id: u128, workout: u128, exercise: u128, at: &str) -> Document {
        let fields = json!({
            "workout": Uuid::from_u128(workout), "exercise": Uuid::from_u128(exercise), "position": 0,
            "convention": "total", "weight": 80_000, "reps": 8,
            "performed_at": at, "local_date": "2026-03-12", "utc_offset_s": 0
        });
        document(EntityKind::Set, id, 1, fields)
    }

    fn id<I: From<Uuid>>(number: u128) -> I {
        Uuid::from_u128(number).into()
    }

    #[test]
    fn last_time_is_the_latest_earlier_workout_with_the_exercise() {
        let library = Library::from_documents(&[
            workout(1, "2026-03-01T10:00:00Z"),
            workout(2, "2026-03-05T10:00:00Z"),
            workout(3, "2026-03-09T10:00:00Z"),
            set(11, 1, 7, "2026-03-01T10:05:00Z"),
            set(12, 2, 7, "2026-03-05T10:05:00Z"),
            set(13, 3, 8, "2026-03-09T10:05:00Z"),
        ]);
        let previous = library.previous_sets(id(7), id(3));
        assert_eq!(
            previous.iter().map(|set| set.workout).collect::<Vec<_>>(),
            [id(2)]
        );
        assert_eq!(library.previous_sets(id(7), id(2)).len(), 1);
        assert!(library.previous_sets(id(7), id(1)).is_empty());
    }

    #[test]
    fn a_deleted_set_is_gone_from_every_index_and_comes_back_when_revived() {
        let mut library = Library::from_documents(&[
            workout(1, "2026-03-01T10:00:00Z"),
            workout(2, "2026-03-05T10:00:00Z"),
        ]);
        let mut done = set(11, 1, 7, "2026-03-01T10:05:00Z");
        library.follow(&done);
        done.deleted = Some(Hlc::new(2, 0, DeviceId::new(Uuid::nil())));
        library.follow(&done);
        assert!(library.sets_of(id(1)).is_empty());
        assert!(library.previous_sets(id(7), id(2)).is_empty());
        done.edited = Some(Hlc::new(3, 0, DeviceId::new(Uuid::nil())));
        library.follow(&done);
        assert_eq!(library.previous_sets(id(7), id(2)).len(), 1);
    }

    #[test]
    fn what_this_build_cannot_read_is_left_out() {
        let strange = document(EntityKind::Gym, 5, 1, json!({ "name": 7 }));
        assert!(Library::from_documents(&[strange]).gyms.is_empty());
    }
}
