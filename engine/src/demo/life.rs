//! Somebody who trains: by which plans, on which days.

use std::sync::Arc;

use anyhow::Context;
use chrono::NaiveDate;
use shared::{
    coach::{AthleteData, Exercises},
    entity::{
        Assignment, AssignmentMode, AssignmentStatus, BodyMeasure, Plan, PlanRevision, Profile, Readiness,
    },
    ids::{AssignmentId, BodyMeasureId, GymId, PlanId, PlanRevisionId, UserId},
    language::Language,
};
use training::strength::gg1::LifterState;
use uuid::Uuid;

use super::{belongings, history, lifter::Lifter};
use crate::exercises::catalogue::Catalogue;

/// A stretch of training by one template.
pub(super) struct Course {
    pub(super) template: &'static str,
    /// Days on which a workout is done, in order.
    pub(super) days: Vec<NaiveDate>,
}

/// A member and what they did.
pub(super) struct Life {
    pub(super) owner: UserId,
    pub(super) profile: Profile,
    pub(super) gym: GymId,
    /// One-repetition maximum of the bench press at the beginning, in kg.
    pub(super) bench_kg: f64,
    /// Whether the warm-up sets of a day's first exercise are logged too.
    pub(super) logs_warm_ups: bool,
    /// One after the other; the last one still runs.
    pub(super) courses: Vec<Course>,
    pub(super) measures: Vec<BodyMeasure>,
    pub(super) readiness: Vec<Readiness>,
}

impl Life {
    /// Everything that they have, trained through day by day with the coach.
    ///
    /// # Errors
    /// If a template is not in the catalogue.
    pub(super) fn lived(self, catalogue: &Catalogue) -> anyhow::Result<AthleteData> {
        let owner = self.owner.uuid();
        let mut data = AthleteData {
            profile: self.profile,
            ..AthleteData::default()
        };
        data.gyms.insert(self.gym, belongings::gym()?);
        data.body_measures = (0..)
            .zip(self.measures)
            .map(|(number, measure)| (BodyMeasureId::new(id(owner, "measure", number)), measure))
            .collect();
        data.readiness = self
            .readiness
            .into_iter()
            .map(|answers| (answers.local_date, answers))
            .collect();
        let first_day = self.courses.first().and_then(|course| course.days.first());
        let mass = first_day.map_or(data.profile.body_mass, |day| data.body_mass(*day));
        let mut training = Training {
            owner,
            exercises: catalogue.facts(),
            lifter: Lifter::new(self.bench_kg, mass),
            learned: LifterState::new(),
            done: 0,
            logs_warm_ups: self.logs_warm_ups,
        };
        for (number, course) in (0_u32..).zip(self.courses) {
            for assignment in data.assignments.values_mut() {
                assignment.status = AssignmentStatus::Ended;
            }
            follow(&mut data, catalogue, owner, number, &course)?;
            for day in course.days {
                history::train(&mut data, &mut training, day);
            }
        }
        Ok(data)
    }
}

/// How far somebody has come.
pub(super) struct Training<'a> {
    pub(super) owner: Uuid,
    pub(super) exercises: &'a Exercises,
    pub(super) lifter: Lifter,
    pub(super) learned: LifterState,
    /// Workouts so far.
    pub(super) done: u32,
    pub(super) logs_warm_ups: bool,
}

/// The same id on every machine.
pub(super) fn id(owner: Uuid, what: &str, number: u32) -> Uuid {
    Uuid::new_v5(&owner, format!("{what} {number}").as_bytes())
}

fn follow(
    data: &mut AthleteData,
    catalogue: &Catalogue,
    owner: Uuid,
    number: u32,
    course: &Course,
) -> anyhow::Result<()> {
    let plan = PlanId::new(id(owner, "plan", number));
    let revision = PlanRevisionId::new(id(owner, "revision", number));
    let assignment = AssignmentId::new(id(owner, "assignment", number));
    let template = catalogue
        .template(Language::En, course.template)
        .with_context(|| format!("no template {}", course.template))?;
    data.plans.insert(
        plan,
        Plan {
            name: template.summary.name.clone(),
            notes: String::new(),
            template: Some(course.template.to_owned()),
            revision,
            archived: false,
        },
    );
    data.revisions.insert(
        revision,
        Arc::new(PlanRevision {
            plan,
            number: 1,
            document: template.document.clone(),
        }),
    );
    data.assignments.insert(
        assignment,
        Assignment {
            plan,
            revision,
            start_date: course.days.first().copied().unwrap_or_default(),
            mode: AssignmentMode::FixedOrder,
            status: AssignmentStatus::Active,
            overrides: serde_json::Map::new(),
        },
    );
    Ok(())
}
