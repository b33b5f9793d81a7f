//! Asking the coach by REST. The app asks the same functions ([`crate::coach`]) on the device.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use training::plan::NodeId;

use crate::coach::SlotPrescription;
use crate::entity::Workout;
use crate::ids::{GymId, WorkoutId};

/// Asks for the next workout, planned ahead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PrescribeWorkout {
    /// The lifter's present.
    pub now: DateTime<Utc>,
    /// Offset of the lifter's clock from UTC, in seconds.
    pub utc_offset_s: i32,
    /// Where; absent for the profile's gym.
    #[serde(default)]
    pub gym: Option<GymId>,
}

/// Asks for the next set of a slot of a workout, knowing what was logged so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PrescribeNextSet {
    /// The workout.
    pub workout: WorkoutId,
    /// The slot.
    pub slot: NodeId,
    /// The lifter's present.
    pub now: DateTime<Utc>,
}

/// The next workout, planned ahead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PrescribedWorkout {
    /// The workout, ready to be put with an id when the lifter starts it.
    pub workout: Workout,
    /// What is to be done in each slot.
    pub slots: Vec<SlotPrescription>,
    /// About how long it takes, in seconds.
    pub duration_s: u32,
}
