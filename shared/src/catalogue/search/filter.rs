//! Narrowing by facts instead of words.

use serde::{Deserialize, Serialize};
use training::exercise::{Equipment, MovementPattern, Muscle, MuscleShare, Role};

/// What an exercise must be. An empty list admits everything; several values of a list mean "any of them".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct ExerciseFilter {
    /// Prime muscles.
    pub muscles: Vec<Muscle>,
    /// Equipment at hand.
    pub equipment: Vec<Equipment>,
    /// Movement patterns.
    pub patterns: Vec<MovementPattern>,
}

impl ExerciseFilter {
    /// Whether an exercise with these facts passes: in each list that is not empty stands one of its values. Of its
    /// muscles the prime ones count.
    #[must_use]
    pub fn admits(&self, muscles: &[MuscleShare], equipment: Equipment, pattern: MovementPattern) -> bool {
        let prime = |muscle: &Muscle| {
            muscles
                .iter()
                .any(|share| share.muscle == *muscle && share.role == Role::Prime)
        };
        (self.muscles.is_empty() || self.muscles.iter().any(prime))
            && (self.equipment.is_empty() || self.equipment.contains(&equipment))
            && (self.patterns.is_empty() || self.patterns.contains(&pattern))
    }
}
