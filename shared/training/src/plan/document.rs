//! The document itself.

use serde::{Deserialize, Serialize};

use super::{LoadRule, NodeId, ProgressRule};
use crate::history::SetKind;
use crate::units::{Reps, Rir};

/// A plan: blocks of weeks of days. Immutable per revision.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanDocument {
    /// Name.
    pub name: String,
    /// What it is for and whom it suits.
    #[serde(default)]
    pub notes: String,
    /// Blocks in order.
    pub blocks: Vec<Block>,
}

/// Weeks with one aim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Block {
    /// Stable identity.
    pub id: NodeId,
    /// Name.
    #[serde(default)]
    pub name: String,
    /// Weeks in order.
    pub weeks: Vec<Week>,
}

/// One week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Week {
    /// Stable identity.
    pub id: NodeId,
    /// Whether the week unloads.
    #[serde(default)]
    pub deload: bool,
    /// Training days in order.
    pub days: Vec<Day>,
}

/// One workout of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Day {
    /// Stable identity.
    pub id: NodeId,
    /// Name.
    #[serde(default)]
    pub name: String,
    /// Exercises in order.
    pub slots: Vec<Slot>,
}

/// One exercise of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Slot {
    /// Stable identity.
    pub id: NodeId,
    /// The exercise.
    pub exercise: String,
    /// Slots of a day with the same group are done in turn (superset).
    #[serde(default)]
    pub group: Option<String>,
    /// Exercises that may stand in.
    #[serde(default)]
    pub alternates: Vec<String>,
    /// For the lifter.
    #[serde(default)]
    pub notes: String,
    /// Sets in order.
    pub sets: Vec<SetPrescription>,
}

/// One set of a slot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SetPrescription {
    /// Stable identity.
    pub id: NodeId,
    /// What the set is for.
    #[serde(default)]
    pub kind: SetKind,
    /// Fewest repetitions.
    pub reps_low: Reps,
    /// Most repetitions.
    pub reps_high: Reps,
    /// Reps in reserve.
    pub rir: Rir,
    /// Rest after the set in seconds; `None`: the engine decides.
    #[serde(default)]
    pub rest_s: Option<u32>,
    /// Who chooses the load.
    #[serde(default)]
    pub load: LoadRule,
    /// How the load goes on from workout to workout, where the engine chooses it.
    #[serde(default, skip_serializing_if = "ProgressRule::is_default")]
    pub progress: ProgressRule,
}
