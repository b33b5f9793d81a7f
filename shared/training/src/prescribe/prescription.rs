//! The next set, exactly.

use serde::{Deserialize, Serialize};

use super::trace::{RirFloor, Trace};
use crate::history::SetKind;
use crate::load::Build;
use crate::units::{Reps, Rir, Weight};

/// The weight, repetitions, reps in reserve and rest of one set, how sure the coach is, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Prescription {
    /// Position among today's working sets of the exercise, from 0.
    pub set_index: u16,
    /// What the set is for.
    pub kind: SetKind,
    /// What to load, in the exercise's convention (negative is assistance); `None` where there is nothing to load.
    pub weight: Option<Weight>,
    /// How to assemble it.
    pub build: Option<Build>,
    /// Fewest repetitions.
    pub reps_low: Reps,
    /// Most repetitions.
    pub reps_high: Reps,
    /// Repetitions aimed at.
    pub reps: Reps,
    /// Reps in reserve.
    pub rir: Rir,
    /// Rest after the set, in seconds.
    pub rest_s: u32,
    /// Loads between which this lifter's true load for the target lies with 80 % probability.
    pub interval: Option<LoadInterval>,
    /// How sure the coach is.
    pub confidence: Confidence,
    /// Estimated one-repetition maximum.
    pub estimate: Option<Estimate>,
    /// Whether the set serves to find the level of an unknown exercise: RIR should be asked for.
    pub calibrating: bool,
    /// What the coach would rather say than a load.
    pub advice: Vec<Advice>,
    /// Why.
    pub trace: Trace,
    /// The model that made it.
    pub model_version: String,
}

impl Prescription {
    /// Whether the set is to unload.
    #[must_use]
    pub fn unloads(&self) -> bool {
        self.trace.target.rir_floor == Some(RirFloor::Deload)
    }
}

/// Two loads, as logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LoadInterval {
    /// The lower.
    pub low: Weight,
    /// The upper.
    pub high: Weight,
}

/// How sure the coach is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Confidence {
    /// In words.
    pub band: ConfidenceBand,
    /// 0.05 to 0.99.
    pub score: f64,
    /// Half width of the 80 % interval, as a logarithm (0.05 is about 5 %).
    pub half_width: f64,
}

/// Confidence in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConfidenceBand {
    /// More than 10 %, or fewer than three workouts with the exercise.
    Low,
    /// Up to 10 %.
    Medium,
    /// Up to 5 %.
    High,
}

/// Estimated one-repetition maximum, in kg, with the body's part where the body is lifted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Estimate {
    /// The estimate.
    pub e1rm_kg: f64,
    /// Half width of its 80 % interval, as a logarithm.
    pub half_width: f64,
}

/// What the coach would rather say than a load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Ill: rest today.
    RestToday,
    /// Pain of 4 or more: end this exercise, take one that spares the joint.
    StopForPain,
    /// Nothing here is light enough: take a substitute.
    Substitute,
    /// Stress or a low heart-rate variability: a fifth fewer sets, the load unchanged.
    FewerSets,
    /// Performance fell more than usual between sets: rest longer.
    RestLonger,
}
