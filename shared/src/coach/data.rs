//! All training data of one athlete, typed; deleted entities are left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use training::units::Weight;

use crate::entity::{
    Assignment, AssignmentStatus, BodyMeasure, CustomExercise, Entity, ExerciseNote, Gym, NoticeAnswer,
    PainReport, Plan, PlanRevision, Profile, Readiness, Set, Workout, WorkoutStatus, parse,
};
use crate::ids::{
    AssignmentId, BodyMeasureId, ExerciseId, GymId, NoticeAnswerId, PainReportId, PlanId, PlanRevisionId,
    SetId, WorkoutId,
};
use crate::sync::{Document, EntityKind};

/// A set with the clock of its making, the second word of the canonical order.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredSet {
    /// The set.
    pub set: Set,
    /// Hybrid clock of the time of the set, as text.
    pub clock: String,
}

/// Everything that the coach and the screens read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AthleteData {
    /// The lifter's own facts.
    pub profile: Profile,
    /// Places with equipment.
    pub gyms: BTreeMap<GymId, Gym>,
    /// Exercises of the lifter's own, those put away among them.
    pub exercises: BTreeMap<ExerciseId, CustomExercise>,
    /// Own words and videos by exercise, of the catalogue or one's own.
    pub exercise_notes: BTreeMap<ExerciseId, ExerciseNote>,
    /// Programmes.
    pub plans: BTreeMap<PlanId, Plan>,
    /// Their documents. They never change, so whoever keeps one shares it.
    pub revisions: BTreeMap<PlanRevisionId, Arc<PlanRevision>>,
    /// Programmes that are followed.
    pub assignments: BTreeMap<AssignmentId, Assignment>,
    /// Sessions.
    pub workouts: BTreeMap<WorkoutId, Workout>,
    /// Their sets.
    pub sets: BTreeMap<SetId, StoredSet>,
    /// How the lifter was, by day.
    pub readiness: BTreeMap<NaiveDate, Readiness>,
    /// What scales and tape said.
    pub body_measures: BTreeMap<BodyMeasureId, BodyMeasure>,
    /// What was answered to the coach's proposals.
    pub notice_answers: BTreeMap<NoticeAnswerId, NoticeAnswer>,
    /// Where it hurt.
    pub pain_reports: BTreeMap<PainReportId, PainReport>,
    /// Days of workouts of which nothing else is known here: the engine reads no more of them than that. A device has
    /// them all among [`Self::workouts`].
    pub trained_on: Vec<NaiveDate>,
}

impl AthleteData {
    /// Reads documents; those of newer apps that cannot be read are left out.
    #[must_use]
    pub fn from_documents<'a>(documents: impl IntoIterator<Item = &'a Document>) -> Self {
        let mut data = Self::default();
        for document in documents {
            data.apply(document);
        }
        data
    }

    /// Follows the change of one document.
    pub fn apply(&mut self, document: &Document) {
        let id = document.entity.id;
        match document.entity.kind {
            EntityKind::Profile => self.profile = alive(document).unwrap_or_default(),
            EntityKind::Gym => put(&mut self.gyms, id.into(), alive(document)),
            EntityKind::CustomExercise => put(&mut self.exercises, id.into(), alive(document)),
            EntityKind::ExerciseNote => put(&mut self.exercise_notes, id.into(), alive(document)),
            EntityKind::Plan => put(&mut self.plans, id.into(), alive(document)),
            EntityKind::PlanRevision => put(&mut self.revisions, id.into(), alive(document).map(Arc::new)),
            EntityKind::Assignment => put(&mut self.assignments, id.into(), alive(document)),
            EntityKind::Workout => put(&mut self.workouts, id.into(), alive(document)),
            EntityKind::Set => {
                let clock = document
                    .clocks
                    .get("performed_at")
                    .map(ToString::to_string)
                    .unwrap_or_default();
                put(
                    &mut self.sets,
                    id.into(),
                    alive(document).map(|set| StoredSet { set, clock }),
                );
            }
            EntityKind::BodyMeasure => put(&mut self.body_measures, id.into(), alive(document)),
            EntityKind::NoticeAnswer => put(&mut self.notice_answers, id.into(), alive(document)),
            EntityKind::PainReport => put(&mut self.pain_reports, id.into(), alive(document)),
            EntityKind::Readiness => {
                if let Ok(readiness) = parse::<Readiness>(document) {
                    let date = readiness.local_date;
                    put(
                        &mut self.readiness,
                        date,
                        document.is_alive().then_some(readiness),
                    );
                }
            }
        }
    }

    /// Body mass on a day: the latest that was measured up to it, of one day's the one with the largest id. What the
    /// profile says holds for whom nothing was measured yet.
    #[must_use]
    pub fn body_mass(&self, day: NaiveDate) -> Option<Weight> {
        self.body_measures
            .iter()
            .filter(|(_, measure)| measure.local_date <= day)
            .filter_map(|(id, measure)| Some((measure.local_date, id, measure.body_mass?)))
            .max_by_key(|(date, id, _)| (*date, *id))
            .map(|(_, _, mass)| mass)
            .or(self.profile.body_mass)
    }

    /// The workout that runs: the one that was started last.
    #[must_use]
    pub fn active_workout(&self) -> Option<(WorkoutId, &Workout)> {
        self.workouts
            .iter()
            .filter(|(_, workout)| workout.status == WorkoutStatus::Active)
            .max_by_key(|(id, workout)| (workout.started_at, **id))
            .map(|(id, workout)| (*id, workout))
    }

    /// Sets of a workout in the order in which they were done.
    #[must_use]
    pub fn sets_of(&self, workout: WorkoutId) -> Vec<(SetId, &Set)> {
        let of_workout = self
            .sets
            .iter()
            .filter(|(_, stored)| stored.set.workout == workout);
        let mut sets: Vec<_> = of_workout.collect();
        sets.sort_by_key(|(id, stored)| (stored.set.performed_at, &stored.clock, **id));
        sets.into_iter().map(|(id, stored)| (*id, &stored.set)).collect()
    }

    /// The assignment that runs, with its plan; of several the one that started last.
    #[must_use]
    pub fn active_assignment(&self) -> Option<(AssignmentId, &Assignment, &PlanRevision)> {
        self.assignments
            .iter()
            .filter(|(_, assignment)| assignment.status == AssignmentStatus::Active)
            .filter_map(|(id, assignment)| {
                Some((*id, assignment, &**self.revisions.get(&assignment.revision)?))
            })
            .max_by_key(|(id, assignment, _)| (assignment.start_date, *id))
    }
}

fn alive<E: Entity>(document: &Document) -> Option<E> {
    document.is_alive().then(|| parse(document).ok()).flatten()
}

fn put<K: Ord, V>(map: &mut BTreeMap<K, V>, key: K, value: Option<V>) {
    match value {
        Some(value) => drop(map.insert(key, value)),
        None => drop(map.remove(&key)),
    }
}
