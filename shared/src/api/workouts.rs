//! Reading workouts by REST.

use serde::{Deserialize, Serialize};

use super::Versioned;
use crate::entity::{Set, Workout};

/// A workout with its sets, in the order in which they were done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkoutView {
    /// The workout.
    #[serde(flatten)]
    pub workout: Versioned<Workout>,
    /// Its sets.
    pub sets: Vec<Versioned<Set>>,
}
