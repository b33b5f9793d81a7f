//! The lifter, as far as a prescription depends on who it is.

use serde::{Deserialize, Serialize};

use crate::units::Weight;

/// Months of regular training, in three steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Experience {
    /// Less than six months; also where nothing is known.
    #[default]
    Novice,
    /// Six months to five years.
    Intermediate,
    /// More than five years.
    Advanced,
}

/// Used for the first guess only, never afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// Who lifts. Everything that a lifter may keep to themselves is optional.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Athlete {
    /// Training experience.
    #[serde(default)]
    pub experience: Experience,
    /// Sex, if said.
    #[serde(default)]
    pub sex: Option<Sex>,
    /// Age in years, if said.
    #[serde(default)]
    pub age_years: Option<u8>,
    /// Body mass, if said.
    #[serde(default)]
    pub body_mass: Option<Weight>,
    /// 0 is all for muscle, 1 is all for strength; outside values are clamped.
    #[serde(default)]
    pub goal: f64,
    /// Careful mode: a health question was answered with yes.
    #[serde(default)]
    pub careful: bool,
    /// Under 18.
    #[serde(default)]
    pub minor: bool,
}

impl Athlete {
    /// Body mass in kg, 75 where it was not said.
    #[must_use]
    pub fn body_mass_kg(&self) -> f64 {
        self.body_mass
            .filter(|mass| *mass > Weight::ZERO)
            .map_or(75.0, Weight::kg)
    }

    /// The goal within 0 to 1.
    #[must_use]
    pub fn goal(&self) -> f64 {
        if self.goal.is_nan() {
            0.0
        } else {
            self.goal.clamp(0.0, 1.0)
        }
    }
}
