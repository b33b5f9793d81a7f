//! The answers to "How are you?".

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use training::exercise::Muscle;

use super::Entity;
use crate::sync::EntityKind;
use crate::validate::Violations;

/// How the lifter is on one day. Everything may be left out; what is missing is neutral.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Readiness {
    /// The day, as the lifter's calendar has it.
    pub local_date: NaiveDate,
    /// Sleep of the night before, in minutes.
    #[serde(default)]
    pub sleep_min: Option<u16>,
    /// 1 = calm … 5 = very stressed.
    #[serde(default)]
    pub stress: Option<u8>,
    /// 1 = none … 5 = very sore.
    #[serde(default)]
    pub soreness: BTreeMap<Muscle, u8>,
    /// Heart-rate variability: RMSSD in milliseconds.
    #[serde(default)]
    pub hrv_ms: Option<u16>,
    /// Ill today.
    #[serde(default)]
    pub ill: bool,
}

impl Entity for Readiness {
    const KIND: EntityKind = EntityKind::Readiness;

    fn check(&self, violations: &mut Violations) {
        violations.year(&self.local_date, "/local_date");
        if let Some(minutes) = &self.sleep_min {
            violations.range(minutes, 0..=1_440, "/sleep_min");
        }
        if let Some(stress) = &self.stress {
            violations.range(stress, 1..=5, "/stress");
        }
        if let Some(hrv) = &self.hrv_ms {
            violations.range(hrv, 1..=500, "/hrv_ms");
        }
        violations.require(
            self.soreness.values().all(|sore| (1..=5).contains(sore)),
            "/soreness",
            "out_of_range",
        );
    }
}
