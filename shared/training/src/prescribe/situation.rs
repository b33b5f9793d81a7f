//! Everything that a prescription is a function of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::athlete::Athlete;
use crate::exercise::{ExerciseFacts, Muscle};
use crate::history::{HistorySet, SetKind};
use crate::load::LoadGrid;
use crate::plan::{LoadRule, ProgressRule, SetPrescription};
use crate::strength::gg1::LifterState;
use crate::units::{Reps, Rir};

/// What the plan asks of the sets of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SlotTarget {
    /// Fewest repetitions.
    pub reps_low: Reps,
    /// Most repetitions.
    pub reps_high: Reps,
    /// Reps in reserve; floors for novices, compounds and careful mode override it.
    pub rir: Rir,
    /// Rest after the set in seconds; `None`: by goal.
    #[serde(default)]
    pub rest_s: Option<u32>,
    /// What the set is for.
    #[serde(default)]
    pub kind: SetKind,
    /// Who chooses the load.
    #[serde(default)]
    pub load: LoadRule,
    /// How the load goes on from workout to workout, where the engine chooses it.
    #[serde(default, skip_serializing_if = "ProgressRule::is_default")]
    pub progress: ProgressRule,
}

/// How the lifter feels today. Whatever is missing is neutral.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Readiness {
    /// Hours slept.
    #[serde(default)]
    pub sleep_hours: Option<f64>,
    /// Soreness per muscle, 1 (none) to 5 (severe).
    #[serde(default)]
    pub soreness: BTreeMap<Muscle, u8>,
    /// Stress, 1 to 10.
    #[serde(default)]
    pub stress: Option<u8>,
    /// Seven-day mean of ln rMSSD below the personal sixty-day mean minus one standard deviation.
    #[serde(default)]
    pub hrv_low: Option<bool>,
    /// Ill today: the coach advises rest.
    #[serde(default)]
    pub ill: bool,
}

/// Refinements that can be left out, all on by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Options {
    /// Carry the form of today's earlier exercises over.
    pub day_form: bool,
    /// Use what was said about sleep and soreness.
    pub readiness: bool,
    /// Account for muscles trained less than 48 hours ago.
    pub recovery: bool,
    /// Use the lifter's own repetition curve and the bias of what they say about effort, where they are known.
    pub own: bool,
    /// Double progression; without it the target is the middle of the range, the load follows the estimate alone.
    pub progression: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            day_form: true,
            readiness: true,
            recovery: true,
            own: true,
            progression: true,
        }
    }
}

/// Everything that a prescription is a function of. No clock: `now_ms` is part of it.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// Who lifts.
    pub athlete: &'a Athlete,
    /// Which exercise.
    pub exercise: &'a ExerciseFacts,
    /// One machine or convention in one gym; empty where it does not matter.
    pub context: &'a str,
    /// The state learned from everything **before this workout**.
    pub lifter: &'a LifterState,
    /// What this gym can load for this exercise.
    pub grid: &'a LoadGrid,
    /// What the plan asks; `None`: by goal.
    pub slot: Option<SlotTarget>,
    /// Position in the training block, 0 (start) to 1 (end): RIR falls from 3 to 1. Used where `slot` is `None`.
    pub block_position: f64,
    /// All sets logged in this workout so far, of all exercises, in the order they were done.
    pub today: &'a [HistorySet],
    /// Now, in Unix milliseconds.
    pub now_ms: i64,
    /// How the lifter feels, if asked.
    pub readiness: Option<&'a Readiness>,
    /// Pain at this exercise today, 0 to 10.
    pub pain: Option<u8>,
    /// Whether progress waits: two exposures after pain ([`crate::notice::holds_progress`]).
    pub hold_progress: bool,
    /// Whether a deload is running.
    pub deload: bool,
    /// Which refinements are on.
    pub options: Options,
}

impl Situation<'_> {
    /// Whether nothing may rise: it hurts, or did so lately.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.hold_progress || self.pain.is_some_and(|pain| pain > 0)
    }
}

impl From<&SetPrescription> for SlotTarget {
    fn from(set: &SetPrescription) -> Self {
        Self {
            reps_low: set.reps_low,
            reps_high: set.reps_high,
            rir: set.rir,
            rest_s: set.rest_s,
            kind: set.kind,
            load: set.load,
            progress: set.progress,
        }
    }
}
