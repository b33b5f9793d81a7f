//! Pain at an exercise, as the lifter says it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use training::exercise::Joint;

use super::{Entity, NOTE_MAX};
use crate::ids::ExerciseId;
use crate::sync::EntityKind;
use crate::validate::Violations;

/// The strongest pain that can be said.
pub const PAIN_MAX: u8 = 10;

/// Pain at an exercise. It holds progress back until it is over and two workouts more; when it is over, the lifter says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PainReport {
    /// At which exercise.
    pub exercise: ExerciseId,
    /// Where, if the lifter said so: a substitute has to spare it.
    #[serde(default)]
    pub joint: Option<Joint>,
    /// 0 = none … 10 = the worst that can be thought of.
    pub level: u8,
    /// When.
    pub reported_at: DateTime<Utc>,
    /// The day, as the lifter's calendar has it.
    pub local_date: NaiveDate,
    /// The first day without it, by the lifter's word.
    #[serde(default)]
    pub over_on: Option<NaiveDate>,
    /// What the lifter wrote.
    #[serde(default)]
    pub note: String,
}

impl PainReport {
    /// Whether it still hurts on a day, as far as anybody has said.
    #[must_use]
    pub fn hurts_on(&self, day: NaiveDate) -> bool {
        self.level > 0 && self.local_date <= day && self.over_on.is_none_or(|over| day < over)
    }

    /// The report as the notices look at it.
    #[must_use]
    pub fn report(&self) -> training::notice::PainReport {
        training::notice::PainReport {
            at_ms: self.reported_at.timestamp_millis(),
            level: self.level,
        }
    }
}

impl Entity for PainReport {
    const KIND: EntityKind = EntityKind::PainReport;

    fn check(&self, violations: &mut Violations) {
        violations.range(&self.level, 0..=PAIN_MAX, "/level");
        violations.year(&self.reported_at, "/reported_at");
        violations.year(&self.local_date, "/local_date");
        if let Some(over) = &self.over_on {
            violations.year(over, "/over_on");
        }
        violations.text(&self.note, NOTE_MAX, "/note");
    }
}
