//! The lifter's own facts.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use training::exercise::Equipment;
pub use training::prescribe::{Experience, Sex};
use training::units::{Weight, WeightUnit};

use super::{BODY_MASS_G, Entity};
use crate::ids::GymId;
use crate::sync::EntityKind;
use crate::validate::Violations;

/// What the coach knows about the lifter. Everything may be left out; the coach then takes a sound default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Profile {
    /// Regular training so far.
    pub experience: Option<Experience>,
    /// For the first guess of an unknown lift only.
    pub sex: Option<Sex>,
    /// For the first guess and the pace of recovery.
    pub birth_year: Option<u16>,
    /// For body-weight exercises and the first guess, until one is measured (`BodyMeasure`).
    pub body_mass: Option<Weight>,
    /// 0 = hypertrophy … 100 = strength.
    pub goal_percent: u8,
    /// Days a week, 1 to 7.
    pub training_days: u8,
    /// The unit of loads, unless the equipment says otherwise.
    pub unit: WeightUnit,
    /// Units of equipment that is labelled otherwise.
    pub units: BTreeMap<Equipment, WeightUnit>,
    /// IANA name of the zone in which the lifter lives.
    pub time_zone: String,
    /// ISO number of the first day of the week: 1 = Monday … 7 = Sunday.
    pub first_weekday: u8,
    /// BCP 47 tag of the language; empty for the browser's.
    pub language: String,
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// The gym of the next workout.
    pub active_gym: Option<GymId>,
    /// Answers to the health screening; `None` while it has not been answered.
    pub screening: Option<Screening>,
    /// Whether the first run has been finished or left for good.
    pub onboarded: bool,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            experience: None,
            sex: None,
            birth_year: None,
            body_mass: None,
            goal_percent: 30,
            training_days: 3,
            unit: WeightUnit::Kg,
            units: BTreeMap::new(),
            time_zone: "UTC".to_owned(),
            first_weekday: 1,
            language: String::new(),
            theme: Theme::System,
            active_gym: None,
            screening: None,
            onboarded: false,
        }
    }
}

impl Profile {
    /// The goal from 0 (hypertrophy) to 1 (strength).
    #[must_use]
    pub fn goal(&self) -> f64 {
        f64::from(self.goal_percent) / 100.0
    }

    /// The unit of a piece of equipment.
    #[must_use]
    pub fn unit_of(&self, equipment: Equipment) -> WeightUnit {
        self.units.get(&equipment).copied().unwrap_or(self.unit)
    }

    /// Age in a year, where the year of birth was said.
    #[must_use]
    pub fn age_in(&self, year: i32) -> Option<u8> {
        let born = self.birth_year?;
        u8::try_from(year.saturating_sub(i32::from(born))).ok()
    }

    /// Whether the coach must be careful (`docs/SCIENCE.md`, who must be careful).
    #[must_use]
    pub fn is_careful(&self) -> bool {
        self.screening
            .as_ref()
            .is_some_and(|screening| screening.any() && !screening.lifted)
    }
}

impl Entity for Profile {
    const KIND: EntityKind = EntityKind::Profile;

    fn check(&self, violations: &mut Violations) {
        if let Some(year) = &self.birth_year {
            violations.range(year, 1900..=2100, "/birth_year");
        }
        if let Some(mass) = self.body_mass {
            violations.range(&mass.grams(), BODY_MASS_G, "/body_mass");
        }
        violations.range(&self.goal_percent, 0..=100, "/goal_percent");
        violations.range(&self.training_days, 1..=7, "/training_days");
        violations.range(&self.first_weekday, 1..=7, "/first_weekday");
        violations.text(&self.language, 35, "/language");
        violations.name(&self.time_zone, 64, "/time_zone");
    }
}

/// Answers to the short health screening of the first run. Any "yes" asks for caution.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Screening {
    /// When it was answered.
    pub answered_on: NaiveDate,
    /// Known heart disease.
    pub heart_disease: bool,
    /// Chest pain or fainting with effort.
    pub chest_pain: bool,
    /// Recent surgery or injury.
    pub surgery_or_injury: bool,
    /// Pregnant.
    pub pregnancy: bool,
    /// Younger than 18.
    pub under_18: bool,
    /// Told to avoid exertion.
    pub avoid_exertion: bool,
    /// A professional has cleared the lifter since.
    pub lifted: bool,
}

impl Screening {
    /// Whether anything was answered with yes.
    #[must_use]
    pub const fn any(&self) -> bool {
        self.heart_disease
            || self.chest_pain
            || self.surgery_or_injury
            || self.pregnancy
            || self.under_18
            || self.avoid_exertion
    }
}

/// Paper or graphite.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}
