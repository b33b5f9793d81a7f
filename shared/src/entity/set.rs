//! One logged set: what was done, beside what was prescribed.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use training::exercise::LoadConvention;
use training::history::{OutlierAnswer, SetKind};
use training::plan::NodeId;
use training::units::{Reps, Rir, Weight, WeightUnit};

use super::{BODY_MASS_G, Entity, NOTE_MAX};
use crate::ids::{ExerciseId, GymId, PlanRevisionId, WorkoutId};
use crate::sync::EntityKind;
use crate::validate::Violations;

/// A set that was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Set {
    /// The workout it belongs to.
    pub workout: WorkoutId,
    /// The exercise that was done.
    pub exercise: ExerciseId,
    /// The slot of the workout that it fills.
    #[serde(default)]
    pub slot: Option<NodeId>,
    /// Its place within the slot, from 0; warm-ups count by themselves.
    pub position: u16,
    /// What it was for.
    #[serde(default)]
    pub kind: SetKind,
    /// Superset or circuit that it belongs to.
    #[serde(default)]
    pub group: Option<String>,
    /// One side, where sides are logged apart.
    #[serde(default)]
    pub side: Option<Side>,
    /// Where; decides the context of machines.
    #[serde(default)]
    pub gym: Option<GymId>,
    /// The load in the exercise's convention; negative is assistance. Absent where nothing is loaded.
    #[serde(default)]
    pub weight: Option<Weight>,
    /// The unit in which it was typed or shown.
    #[serde(default)]
    pub unit: WeightUnit,
    /// What the load counts.
    pub convention: LoadConvention,
    /// Repetitions done.
    #[serde(default)]
    pub reps: Option<Reps>,
    /// Reps in reserve.
    #[serde(default)]
    pub rir: Option<Rir>,
    /// Length of a timed set, in seconds.
    #[serde(default)]
    pub duration_s: Option<u32>,
    /// Repetitions of each part of a cluster, drop or myo-rep set.
    #[serde(default)]
    pub parts: Vec<Reps>,
    /// Where the load comes from.
    #[serde(default)]
    pub weight_source: Source,
    /// Where the repetitions come from.
    #[serde(default)]
    pub reps_source: Source,
    /// Where the RIR comes from. While it is `prescribed`, the effort is unknown to the model.
    #[serde(default)]
    pub rir_source: Source,
    /// What the coach had prescribed.
    #[serde(default)]
    pub prescribed: Option<Prescribed>,
    /// Body mass used for body-weight exercises.
    #[serde(default)]
    pub body_mass: Option<Weight>,
    /// When the set was ticked.
    pub performed_at: DateTime<Utc>,
    /// The day that it belongs to: the workout's.
    pub local_date: NaiveDate,
    /// Offset of the lifter's clock from UTC, in seconds.
    pub utc_offset_s: i32,
    /// The answer to "did you mean 80 kg?".
    #[serde(default)]
    pub outlier: OutlierAnswer,
    /// What the lifter wrote.
    #[serde(default)]
    pub note: String,
}

impl Set {
    /// RIR as evidence: what the lifter said. An untouched one is unknown.
    #[must_use]
    pub fn known_rir(&self) -> Option<Rir> {
        if self.rir_source == Source::Prescribed {
            None
        } else {
            self.rir
        }
    }
}

/// What the coach had prescribed when the set was ticked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Prescribed {
    /// The load.
    #[serde(default)]
    pub weight: Option<Weight>,
    /// The fewest repetitions.
    pub reps_low: Reps,
    /// The most repetitions.
    pub reps_high: Reps,
    /// Reps in reserve.
    pub rir: Rir,
    /// Rest before the set, in seconds.
    #[serde(default)]
    pub rest_s: Option<u32>,
    /// Whether the set was to unload.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deload: bool,
    /// Which model said so.
    pub model_version: String,
    /// Which revision of the plan asked for it.
    #[serde(default)]
    pub revision: Option<PlanRevisionId>,
}

/// Where a number of a set comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Taken over from the prescription without a look.
    #[default]
    Prescribed,
    /// As prescribed, and the lifter said so.
    Confirmed,
    /// Typed by the lifter.
    Edited,
}

/// Left or right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

impl Entity for Set {
    const KIND: EntityKind = EntityKind::Set;

    fn check(&self, violations: &mut Violations) {
        violations.range(&self.position, 0..=200, "/position");
        violations.text(&self.note, NOTE_MAX, "/note");
        violations.year(&self.performed_at, "/performed_at");
        violations.year(&self.local_date, "/local_date");
        violations.range(&self.utc_offset_s, -86_400..=86_400, "/utc_offset_s");
        violations.require(self.parts.len() <= 30, "/parts", "too_many");
        violations.require(
            self.reps.is_some() || self.duration_s.is_some(),
            "/reps",
            "required",
        );
        let assisted = self.weight.is_some_and(|weight| weight.grams() < 0);
        violations.require(
            !assisted || self.convention == LoadConvention::Added,
            "/weight",
            "negative_load_not_allowed",
        );
        if let Some(duration) = &self.duration_s {
            violations.range(duration, 1..=86_400, "/duration_s");
        }
        if let Some(mass) = self.body_mass {
            violations.range(&mass.grams(), BODY_MASS_G, "/body_mass");
        }
        if let Some(group) = &self.group {
            violations.name(group, 64, "/group");
        }
    }
}
