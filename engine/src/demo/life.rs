//! Somebody who trains: by which plans, on which days.

use anyhow::Context;
use chrono::NaiveDate;
use shared::{
    coach::{AthleteData, SimulatedAthlete},
    entity::{BodyMeasure, Profile, Readiness},
    ids::{BodyMeasureId, GymId, UserId},
    language::Language,
};
use training::simulate::{Nature, SimulatedLifter};
use uuid::Uuid;

use super::belongings;
use crate::exercises::catalogue::Catalogue;

/// Workouts in which a lifter gets to know a plan, and looks at what is proposed each time.
const FIRST_WORKOUTS: usize = 40;
/// Later on, a look at what is proposed every so many workouts: it goes through the whole history.
const LOOK_EVERY: usize = 16;

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
    /// What the lifter is like.
    pub(super) nature: Nature,
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
        let days = self.courses.iter().flat_map(|course| &course.days);
        let first_day = days.clone().next().copied().unwrap_or_default();
        let name = |what: &str| Uuid::new_v5(&owner, what.as_bytes());
        let (seed, _) = owner.as_u64_pair();
        let lifter = SimulatedLifter::new(seed, self.nature);
        let mut athlete = SimulatedAthlete::new(data, catalogue.facts(), lifter, first_day, &name);
        athlete.logs_warm_ups = self.logs_warm_ups;
        let mut done = 0;
        for course in self.courses {
            let template = catalogue
                .template(Language::En, course.template)
                .with_context(|| format!("no template {}", course.template))?;
            let start = course.days.first().copied().unwrap_or_default();
            athlete.follow(template.document.clone(), Some(course.template), start);
            for day in course.days {
                if done < FIRST_WORKOUTS || done % LOOK_EVERY == 0 {
                    for notice in athlete.proposals(day) {
                        athlete.answer(notice, true, day);
                    }
                }
                athlete.train(day);
                done += 1;
            }
        }
        Ok(athlete.data)
    }
}

/// The same id on every machine.
pub(super) fn id(owner: Uuid, what: &str, number: u32) -> Uuid {
    Uuid::new_v5(&owner, format!("{what} {number}").as_bytes())
}
