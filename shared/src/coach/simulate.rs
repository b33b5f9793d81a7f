//! A made-up athlete: a lifter of [`training::simulate`] who trains by a plan, day by day, as the coach prescribes, and from
//! whose sets the coach learns. For demo identities, for tests, and for looking ahead through a plan.
//!
//! Everything follows from the data, the lifter's seed and the days; no clock is read.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use training::exercise::ExerciseFacts;
use training::history::{OutlierAnswer, SetKind};
use training::notice::{Notice, Proposal};
use training::plan::PlanDocument;
use training::prescribe::Prescription;
use training::simulate::{Attempt, Performed, SimulatedLifter};
use training::strength::gg1::{self, Level, LifterState};
use training::units::Weight;
use uuid::Uuid;

use super::{
    AthleteData, Exercises, Moment, Session, SlotPrescription, StoredSet, draft_workout, history_sets,
    notices, with_weekly_sets,
};
use crate::entity::{
    Assignment, AssignmentMode, AssignmentStatus, NoticeAnswer, Plan, PlanRevision, Prescribed, Set, Source,
    Workout, WorkoutStatus,
};
use crate::ids::{AssignmentId, NoticeAnswerId, PlanId, PlanRevisionId, SetId, WorkoutId};

/// Workouts begin at this hour, UTC.
const HOUR: u32 = 18;
/// From the start to the first set, and from one exercise to the next.
const CHANGE_OVER: TimeDelta = TimeDelta::minutes(2);
/// A set of a warm-up with the rest before it.
const WARM_UP: TimeDelta = TimeDelta::seconds(60);
/// A working set.
const WORK: TimeDelta = TimeDelta::seconds(40);

/// Somebody who trains, with everything that they have stored.
pub struct SimulatedAthlete<'a> {
    /// What is stored so far.
    pub data: AthleteData,
    /// Whether the warm-up sets of a day's first exercise are logged too.
    pub logs_warm_ups: bool,
    exercises: &'a Exercises,
    lifter: SimulatedLifter,
    learned: LifterState,
    levels: Vec<Level>,
    first_day: NaiveDate,
    name: &'a dyn Fn(&str) -> Uuid,
}

impl<'a> SimulatedAthlete<'a> {
    /// Somebody who has not trained yet. `data` has profile, gym and plan; `lifter` lives from `first_day` on; `name` gives
    /// everything that is stored its id, the same for the same words.
    #[must_use]
    pub fn new(
        data: AthleteData,
        exercises: &'a Exercises,
        lifter: SimulatedLifter,
        first_day: NaiveDate,
        name: &'a dyn Fn(&str) -> Uuid,
    ) -> Self {
        Self {
            data,
            logs_warm_ups: false,
            exercises,
            lifter,
            learned: LifterState::new(),
            levels: Vec::new(),
            first_day,
            name,
        }
    }

    /// What the coach has learned so far.
    #[must_use]
    pub fn learned(&self) -> &LifterState {
        &self.learned
    }

    /// The lifter, who knows the truth.
    pub fn lifter(&mut self) -> &mut SimulatedLifter {
        &mut self.lifter
    }

    /// Whether this is a week in which they train at all.
    #[must_use]
    pub fn trains_on(&self, day: NaiveDate) -> bool {
        self.lifter.trains_on(self.day_number(day))
    }

    /// Follows a plan from a day on; what was followed before ends. `template` is the template that it was taken from.
    pub fn follow(&mut self, document: PlanDocument, template: Option<&str>, start_date: NaiveDate) {
        let data = &mut self.data;
        for assignment in data.assignments.values_mut() {
            assignment.status = AssignmentStatus::Ended;
        }
        let number = data.plans.len();
        let id = |what: &str| (self.name)(&format!("{what} {number}"));
        let (plan, revision) = (PlanId::new(id("plan")), PlanRevisionId::new(id("revision")));
        let followed = Plan {
            name: document.name.clone(),
            notes: String::new(),
            template: template.map(str::to_owned),
            revision,
            archived: false,
        };
        data.plans.insert(plan, followed);
        let first = PlanRevision {
            plan,
            number: 1,
            document,
        };
        data.revisions.insert(revision, Arc::new(first));
        let assignment = Assignment {
            plan,
            revision,
            start_date,
            mode: AssignmentMode::FixedOrder,
            status: AssignmentStatus::Active,
            overrides: serde_json::Map::new(),
        };
        data.assignments
            .insert(AssignmentId::new(id("assignment")), assignment);
    }

    /// Does the next workout of the plan on a day; days come in order. `None` where no plan is followed.
    pub fn train(&mut self, day: NaiveDate) -> Option<WorkoutId> {
        let now = at_start(day);
        let workout = draft_workout(&self.data, None, now)?;
        let id = WorkoutId::new((self.name)(&format!("workout {day}")));
        let (sets, ended) = self.perform(&workout, id, now);
        let evidence = history_sets(sets.iter().map(|(id, set)| (id, set)), self.exercises);
        let levels = gg1::trace(&mut self.learned, &evidence, self.exercises.catalogue());
        self.levels.extend(levels);
        self.data.sets.extend(sets);
        let done = Workout {
            status: WorkoutStatus::Finished,
            finished_at: Some(ended),
            ..workout
        };
        self.data.workouts.insert(id, done);
        Some(id)
    }

    /// What the coach would propose before the workout of a day.
    #[must_use]
    pub fn proposals(&self, day: NaiveDate) -> Vec<Notice> {
        let known = (&self.learned, self.levels.as_slice());
        notices(&self.data, self.exercises, known, at_start(day))
    }

    /// Answers a proposal on a day. Weekly sets that are agreed on change the plan.
    pub fn answer(&mut self, notice: Notice, accepted: bool, day: NaiveDate) {
        if let Proposal::WeeklySets { group, sets } = notice.proposal
            && accepted
            && let Some(document) = with_weekly_sets(&self.data, self.exercises, group, sets)
            && let Some(id) = self
                .data
                .active_assignment()
                .map(|(_, assignment, _)| assignment.revision)
            && let Some(revision) = self.data.revisions.get_mut(&id)
        {
            Arc::make_mut(revision).document = document;
        }
        let name = format!("answer {day} {}", self.data.notice_answers.len());
        let answer = NoticeAnswer {
            notice,
            accepted,
            answered_at: at_start(day).at,
            local_date: day,
            until: None,
        };
        let id = NoticeAnswerId::new((self.name)(&name));
        self.data.notice_answers.insert(id, answer);
    }

    fn day_number(&self, day: NaiveDate) -> f64 {
        let days = day.signed_duration_since(self.first_day).num_days();
        i32::try_from(days).map_or(0.0, f64::from)
    }

    /// The sets of a workout in order, each prescribed after the one before, and when it was over.
    fn perform(
        &mut self,
        workout: &Workout,
        id: WorkoutId,
        now: Moment,
    ) -> (Vec<(SetId, StoredSet)>, DateTime<Utc>) {
        let day = self.day_number(workout.local_date);
        let mut log = Log::new(self.name, id, workout);
        let mut session = Session::new(&self.data, self.exercises, &self.learned, (None, workout), now);
        for (place, slot) in workout.slots.iter().enumerate() {
            log.at += CHANGE_OVER;
            let slot = &slot.slot.id;
            let mut first = true;
            while let Some(asked) = session.slot(slot)
                && let Some(facts) = self.exercises.get(asked.exercise)
            {
                if first && place == 0 && self.logs_warm_ups {
                    log.warm_ups(facts, &asked);
                }
                first = false;
                let Some(next) = asked.sets.first() else { break };
                let performed = attempt(&mut self.lifter, facts, (workout.body_mass, day), next);
                let (id, stored) = log.set(facts, &asked, next, performed);
                session.add(id, stored);
            }
        }
        (log.sets, log.at)
    }
}

fn at_start(day: NaiveDate) -> Moment {
    Moment {
        at: day.and_hms_opt(HOUR, 0, 0).unwrap_or_default().and_utc(),
        utc_offset_s: 0,
    }
}

/// What comes of a set; `None` without a load, where nothing is known of what is possible.
fn attempt(
    lifter: &mut SimulatedLifter,
    facts: &ExerciseFacts,
    (body_mass, day): (Option<Weight>, f64),
    asked: &Prescription,
) -> Option<Performed> {
    let body_kg = facts.bodyweight_fraction * body_mass.map_or(0.0, Weight::kg);
    let load_kg = asked.weight?.kg() + body_kg;
    let to_failure = matches!(asked.kind, SetKind::Amrap | SetKind::Failure);
    (load_kg > 0.0).then(|| {
        lifter.attempt(
            facts,
            &Attempt {
                load_kg,
                reps: (!to_failure).then_some(asked.reps),
                index: asked.set_index,
                day,
                asked_for_effort: asked.calibrating,
            },
        )
    })
}

/// The sets of a workout as they come.
struct Log<'a> {
    name: &'a dyn Fn(&str) -> Uuid,
    workout: &'a Workout,
    id: WorkoutId,
    at: DateTime<Utc>,
    sets: Vec<(SetId, StoredSet)>,
}

impl<'a> Log<'a> {
    fn new(name: &'a dyn Fn(&str) -> Uuid, id: WorkoutId, workout: &'a Workout) -> Self {
        Self {
            name,
            workout,
            id,
            at: workout.started_at,
            sets: Vec::new(),
        }
    }

    fn warm_ups(&mut self, facts: &ExerciseFacts, asked: &SlotPrescription) {
        for (position, warm_up) in (0..).zip(&asked.warm_ups) {
            self.at += WARM_UP;
            let set = Set {
                position,
                kind: SetKind::WarmUp,
                weight: Some(warm_up.weight),
                reps: Some(warm_up.reps),
                ..self.blank(facts, asked)
            };
            self.push(set);
        }
    }

    /// A working set: as asked, where nothing is known of what came of it.
    fn set(
        &mut self,
        facts: &ExerciseFacts,
        slot: &SlotPrescription,
        asked: &Prescription,
        performed: Option<Performed>,
    ) -> (SetId, &StoredSet) {
        self.at += WORK;
        let reps = performed.map_or(asked.reps, |performed| performed.reps);
        let rir = performed.and_then(|performed| performed.rir);
        let set = Set {
            position: asked.set_index,
            kind: asked.kind,
            weight: asked.weight,
            reps: Some(reps),
            rir,
            weight_source: Source::Prescribed,
            reps_source: said(reps == asked.reps, Source::Confirmed),
            rir_source: said(rir.is_none(), Source::Prescribed),
            prescribed: Some(Prescribed {
                weight: asked.weight,
                reps_low: asked.reps_low,
                reps_high: asked.reps_high,
                rir: asked.rir,
                rest_s: Some(asked.rest_s),
                deload: asked.unloads(),
                model_version: asked.model_version.clone(),
                revision: self.workout.revision,
            }),
            ..self.blank(facts, slot)
        };
        self.at += TimeDelta::seconds(asked.rest_s.into());
        self.push(set)
    }

    fn push(&mut self, set: Set) -> (SetId, &StoredSet) {
        let slot = set.slot.as_ref().map_or("", |slot| slot.as_str());
        let words = format!("{} {slot} {} {}", self.id, set.kind.is_evidence(), set.position);
        let id = SetId::new((self.name)(&words));
        let clock = String::new();
        let place = self.sets.len();
        self.sets.push((id, StoredSet { set, clock }));
        let (_, stored) = &self.sets[place];
        (id, stored)
    }

    /// A set of which nothing is said yet.
    fn blank(&self, facts: &ExerciseFacts, slot: &SlotPrescription) -> Set {
        Set {
            workout: self.id,
            exercise: slot.exercise,
            slot: Some(slot.slot.clone()),
            position: 0,
            kind: SetKind::Working,
            group: None,
            side: None,
            gym: self.workout.gym,
            weight: None,
            unit: Default::default(),
            convention: facts.convention,
            reps: None,
            rir: None,
            duration_s: None,
            parts: Vec::new(),
            weight_source: Source::Prescribed,
            reps_source: Source::Confirmed,
            rir_source: Source::Prescribed,
            prescribed: None,
            body_mass: self.workout.body_mass,
            performed_at: self.at,
            local_date: self.workout.local_date,
            utc_offset_s: self.workout.utc_offset_s,
            outlier: OutlierAnswer::NotAsked,
            note: String::new(),
        }
    }
}

/// Where a value comes from: `as_asked` if it is what was asked for, else from the lifter.
fn said(is_as_asked: bool, as_asked: Source) -> Source {
    if is_as_asked { as_asked } else { Source::Edited }
}
