//! Muscles, as the volume landmarks count them.

use serde::{Deserialize, Serialize};

/// A muscle or group that has volume landmarks of its own. "Back" of the landmarks is [`Muscle::Lats`] and
/// [`Muscle::MidBack`], counted once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Muscle {
    /// Pectorals.
    Chest,
    /// Latissimus dorsi and teres major.
    Lats,
    /// Rhomboids and middle trapezius.
    MidBack,
    /// Upper trapezius.
    Traps,
    /// Spinal erectors.
    LowerBack,
    /// Anterior deltoid.
    FrontDelts,
    /// Lateral deltoid.
    SideDelts,
    /// Posterior deltoid.
    RearDelts,
    /// Elbow flexors.
    Biceps,
    /// Elbow extensors.
    Triceps,
    /// Wrist and finger muscles.
    Forearms,
    /// Rectus abdominis and obliques.
    Abs,
    /// Knee extensors.
    Quads,
    /// Knee flexors and hip extensors.
    Hamstrings,
    /// Gluteals.
    Glutes,
    /// Hip adductors.
    Adductors,
    /// Hip abductors.
    Abductors,
    /// Ankle extensors.
    Calves,
    /// Neck.
    Neck,
}

/// Decides how long a muscle takes to recover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MuscleSize {
    /// Small muscles and the upper body.
    SmallOrUpper,
    /// Large muscles of the lower body.
    LargeLower,
}

impl Muscle {
    /// All muscles, in the order in which screens list them.
    pub const ALL: [Self; 19] = [
        Self::Chest,
        Self::Lats,
        Self::MidBack,
        Self::Traps,
        Self::LowerBack,
        Self::FrontDelts,
        Self::SideDelts,
        Self::RearDelts,
        Self::Biceps,
        Self::Triceps,
        Self::Forearms,
        Self::Abs,
        Self::Quads,
        Self::Hamstrings,
        Self::Glutes,
        Self::Adductors,
        Self::Abductors,
        Self::Calves,
        Self::Neck,
    ];

    /// Whether this is a large muscle of the lower body.
    #[must_use]
    pub fn size(self) -> MuscleSize {
        match self {
            Self::Quads | Self::Hamstrings | Self::Glutes | Self::Adductors | Self::LowerBack => {
                MuscleSize::LargeLower
            }
            _ => MuscleSize::SmallOrUpper,
        }
    }
}

/// How much of a hard set a muscle is credited with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Counts as one set.
    Prime,
    /// Counts as half a set.
    Secondary,
}

/// A muscle's part in an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MuscleShare {
    /// Which muscle.
    pub muscle: Muscle,
    /// Its role.
    pub role: Role,
}
