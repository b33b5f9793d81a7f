//! Looking for exercises.

use serde::{Deserialize, Serialize};
use training::exercise::{Equipment, MovementPattern, Muscle};

/// What to look for. Without words, all exercises in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema, utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(default)]
pub struct ExerciseQuery {
    /// Words as people type them; at most 200 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Only those that train this muscle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub muscle: Option<Muscle>,
    /// Only those with this equipment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub equipment: Option<Equipment>,
    /// Only those of this movement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<MovementPattern>,
    /// At most this many, 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    /// `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
