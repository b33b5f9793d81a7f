//! The replica with its documents typed, and what the coach has learned from them.
//!
//! Follows one document at a time: a tap costs one entity, and the history is replayed only when the history
//! changes, not when a set of the running workout does.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::coach::{AthleteData, Exercises, lifter_state};
use shared::entity::WorkoutStatus;
use shared::ids::{OperationId, WorkoutId};
use shared::sync::{Advance, EntityKind, EntityRef, Operation, Replica};
use training::strength::gg1::LifterState;

use crate::platform::timer::Slices;

/// One owner's data in memory.
#[derive(Debug)]
pub struct Ledger {
    replica: Replica,
    data: AthleteData,
    learned: Option<(Option<WorkoutId>, Rc<LifterState>)>,
}

impl Ledger {
    /// Takes over what the device has stored, in slices: it may be years.
    pub async fn open(replica: Replica, slices: &mut Slices) -> Self {
        let mut data = AthleteData::default();
        for document in replica.documents() {
            data.apply(document);
            slices.pause().await;
        }
        Self::new(replica, data)
    }

    fn new(replica: Replica, data: AthleteData) -> Self {
        Self {
            replica,
            data,
            learned: None,
        }
    }

    /// The data, typed.
    #[must_use]
    pub fn data(&self) -> &AthleteData {
        &self.data
    }

    /// The replica, for sync.
    #[must_use]
    pub fn replica(&self) -> &Replica {
        &self.replica
    }

    /// The replica, for writing changes down.
    pub fn replica_mut(&mut self) -> &mut Replica {
        &mut self.replica
    }

    /// Follows operations that have been stored. Says which kinds of things changed.
    pub fn append(&mut self, operations: Vec<Operation>) -> BTreeSet<EntityKind> {
        let entities: BTreeSet<EntityRef> = operations.iter().map(|operation| operation.entity).collect();
        for operation in operations {
            self.replica.append(operation);
        }
        self.refresh(&entities)
    }

    /// Follows an answer of the engine that has been stored.
    pub fn advance(&mut self, advance: &Advance) -> BTreeSet<EntityKind> {
        let entities = self.replica.advance(advance);
        self.refresh(&entities)
    }

    /// Drops a refused operation.
    pub fn discard(&mut self, id: OperationId) -> BTreeSet<EntityKind> {
        let entity = self
            .replica
            .pending()
            .find(|pending| pending.operation.id == id)
            .map(|p| p.operation.entity);
        self.replica.discard(id);
        self.refresh(&entity.into_iter().collect())
    }

    /// What was learned from everything before the workout that runs. Replayed when it is asked for the first
    /// time and when the history changed.
    pub fn lifter(&mut self, exercises: &Exercises) -> Rc<LifterState> {
        let except = self.data.active_workout().map(|(id, _)| id);
        match &self.learned {
            Some((known, state)) if *known == except => state.clone(),
            _ => {
                let state = Rc::new(lifter_state(&self.data, exercises, except));
                self.learned = Some((except, state.clone()));
                state
            }
        }
    }

    fn refresh(&mut self, entities: &BTreeSet<EntityRef>) -> BTreeSet<EntityKind> {
        let mut discarded = false;
        for entity in entities {
            if entity.kind == EntityKind::CustomExercise {
                self.learned = None;
            }
            if self.touches_history(*entity) {
                self.learned = None;
            }
            match self.replica.document(*entity) {
                Some(document) => self.data.apply(document),
                None => discarded = true,
            }
            if self.touches_history(*entity) {
                self.learned = None;
            }
        }
        if discarded {
            // An entity that only a discarded operation knew is gone without a trace: read anew, it is rare.
            self.data = AthleteData::from_documents(self.replica.documents());
            self.learned = None;
        }
        entities.iter().map(|entity| entity.kind).collect()
    }

    /// Whether it is a set of a workout that does not run.
    fn touches_history(&self, entity: EntityRef) -> bool {
        if entity.kind != EntityKind::Set {
            return false;
        }
        let set = self.data.sets.get(&entity.id.into());
        let workout = set.and_then(|stored| self.data.workouts.get(&stored.set.workout));
        set.is_some() && workout.is_none_or(|workout| workout.status != WorkoutStatus::Active)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::entity::{CustomExercise, Set, Workout};
    use shared::ids::{DeviceId, SetId, UserId};
    use shared::sync::{Body, Stored};
    use uuid::Uuid;

    use super::super::Change;
    use super::*;

    fn ledger() -> Ledger {
        let (owner, device) = (UserId::new(Uuid::from_u128(1)), DeviceId::new(Uuid::from_u128(2)));
        Ledger::new(
            Replica::restore(owner, device, Stored::default()),
            AthleteData::default(),
        )
    }

    fn commit(ledger: &mut Ledger, change: Change) -> BTreeSet<EntityKind> {
        let id = OperationId::new(Uuid::from_u128(99));
        let Change { entity, body } = change;
        let operation = ledger.replica_mut().prepare(id, entity, body, 1_000);
        ledger.append(vec![operation])
    }

    fn workout(status: WorkoutStatus) -> Change {
        let workout: Workout = serde_json::from_value(json!({
            "title": "Push", "started_at": "2026-03-12T10:00:00Z", "local_date": "2026-03-12", "utc_offset_s": 0,
            "status": status
        }))
        .unwrap();
        Change::put(Uuid::from_u128(5), &workout)
    }

    fn set(id: u128) -> Change {
        let set: Set = serde_json::from_value(json!({
            "workout": Uuid::from_u128(5), "exercise": Uuid::from_u128(7), "position": 0,
            "convention": "total", "weight": 80_000, "reps": 8,
            "performed_at": "2026-03-12T10:05:00Z", "local_date": "2026-03-12", "utc_offset_s": 0
        }))
        .unwrap();
        Change::put(Uuid::from_u128(id), &set)
    }

    #[test]
    fn a_set_of_the_running_workout_does_not_replay_the_history() {
        let mut ledger = ledger();
        commit(&mut ledger, workout(WorkoutStatus::Active));
        let before = ledger.lifter(&Exercises::default());
        assert_eq!(commit(&mut ledger, set(11)), [EntityKind::Set].into());
        assert!(Rc::ptr_eq(&before, &ledger.lifter(&Exercises::default())));
    }

    #[test]
    fn a_changed_set_of_the_past_and_a_finished_workout_do() {
        let mut ledger = ledger();
        commit(&mut ledger, workout(WorkoutStatus::Active));
        commit(&mut ledger, set(11));
        let before = ledger.lifter(&Exercises::default());
        commit(&mut ledger, workout(WorkoutStatus::Finished));
        let finished = ledger.lifter(&Exercises::default());
        assert!(!Rc::ptr_eq(&before, &finished));
        commit(&mut ledger, Change::delete::<Set>(Uuid::from_u128(11)));
        assert!(!Rc::ptr_eq(&finished, &ledger.lifter(&Exercises::default())));
    }

    #[test]
    fn a_changed_own_exercise_is_learned_from_anew() {
        let own = |name: &str| {
            let exercise: CustomExercise = serde_json::from_value(json!({
                "name": name, "pattern": "horizontal_push", "equipment": "barbell", "mechanic": "compound",
                "convention": "total", "direction": "more_load", "increment_g": 2_500,
                "muscles": [{"muscle": "chest", "role": "prime"}]
            }))
            .unwrap();
            Change::put(Uuid::from_u128(7), &exercise)
        };
        let mut ledger = ledger();
        commit(&mut ledger, own("Board press"));
        let before = ledger.lifter(&Exercises::default());
        commit(&mut ledger, own("Two-board press"));
        assert!(!Rc::ptr_eq(&before, &ledger.lifter(&Exercises::default())));
    }

    #[test]
    fn deleting_and_reviving_a_set_leaves_it_as_it_was() {
        let mut ledger = ledger();
        commit(&mut ledger, workout(WorkoutStatus::Finished));
        commit(&mut ledger, set(11));
        let id = SetId::new(Uuid::from_u128(11));
        let before = ledger.data().sets.get(&id).cloned();
        commit(&mut ledger, Change::delete::<Set>(id));
        assert!(!ledger.data().sets.contains_key(&id));
        let revive = Change::revive::<Set>(id);
        assert!(matches!(&revive.body, Body::Put { fields } if fields.is_empty()));
        commit(&mut ledger, revive);
        assert_eq!(ledger.data().sets.get(&id).cloned(), before);
    }
}
