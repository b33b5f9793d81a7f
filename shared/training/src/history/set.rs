//! One logged set.

use serde::{Deserialize, Serialize};

use crate::units::{Reps, Rir, Weight};

/// What a set is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SetKind {
    /// Counts and is learned from.
    #[default]
    Working,
    /// Prepares; neither counts nor is learned from.
    WarmUp,
    /// Lighter, straight after another set; not learned from.
    Drop,
    /// Lighter than the top set, rested.
    BackOff,
    /// As many repetitions as possible.
    Amrap,
    /// To failure: RIR is 0 by definition.
    Failure,
    /// Short bouts with short rests; not learned from.
    MyoRep,
}

impl SetKind {
    /// Whether strength is learned from sets of this kind.
    #[must_use]
    pub fn is_evidence(self) -> bool {
        matches!(self, Self::Working | Self::BackOff | Self::Amrap | Self::Failure)
    }
}

/// The lifter's answer to "did you mean 80 kg?".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OutlierAnswer {
    /// Not asked, or not answered.
    #[default]
    NotAsked,
    /// The number is right: another machine, another convention; the level starts anew from here.
    Confirmed,
}

/// A logged set, reduced to what the coach learns from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistorySet {
    /// Identity; the last word of the canonical order.
    pub id: String,
    /// Hybrid logical clock of the operation, in its sortable text form.
    #[serde(default)]
    pub hlc: String,
    /// When it was done, in Unix milliseconds.
    pub performed_at_ms: i64,
    /// The workout that it belongs to.
    pub workout: String,
    /// The exercise.
    pub exercise: String,
    /// One machine or convention in one gym; strength is learned per context.
    #[serde(default)]
    pub context: String,
    /// What the set was for.
    #[serde(default)]
    pub kind: SetKind,
    /// The load as logged: in the exercise's convention, negative for assistance.
    pub weight: Weight,
    /// Repetitions done.
    pub reps: Reps,
    /// Reps in reserve, only where the lifter said so (`confirmed` or `edited`). An untouched RIR is `None`.
    #[serde(default)]
    pub rir: Option<Rir>,
    /// Body mass used, for exercises that lift the body.
    #[serde(default)]
    pub body_mass: Option<Weight>,
    /// The answer to "did you mean …?".
    #[serde(default)]
    pub outlier: OutlierAnswer,
    /// What the coach had asked for, if it had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
}

/// What the coach had asked for when a set was ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Asked {
    /// The load.
    pub weight: Option<Weight>,
    /// Fewest repetitions.
    pub reps_low: Reps,
    /// Most repetitions.
    pub reps_high: Reps,
    /// Reps in reserve.
    pub rir: Rir,
    /// Whether it was to unload: lighter on purpose, no measure for the next workout.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deload: bool,
}

impl HistorySet {
    /// What was asked for, where the load that was asked for was lifted: only then the repetitions are an answer.
    #[must_use]
    pub fn as_asked(&self) -> Option<Asked> {
        self.asked.filter(|asked| asked.weight == Some(self.weight))
    }

    /// RIR known to the coach: what was said, or 0 for a set to failure.
    #[must_use]
    pub fn effort(&self) -> Option<Rir> {
        if self.kind == SetKind::Failure {
            Some(Rir::ZERO)
        } else {
            self.rir
        }
    }
}
