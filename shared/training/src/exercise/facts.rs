//! One exercise as the coach sees it.

use serde::{Deserialize, Serialize};

use super::{
    Equipment, LoadConvention, Mechanic, MovementPattern, Muscle, MuscleShare, ProgressDirection,
    ReferenceLift, RepCurveClass, Role,
};

/// What the coach must know about an exercise. Names and cues belong to the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExerciseFacts {
    /// Identity, opaque to the coach.
    pub id: String,
    /// Movement pattern.
    pub pattern: MovementPattern,
    /// One joint or several.
    pub mechanic: Mechanic,
    /// What it is loaded with.
    pub equipment: Equipment,
    /// What the logged number counts.
    pub convention: LoadConvention,
    /// How a lifter gets better at it.
    pub direction: ProgressDirection,
    /// Share of the body mass that is lifted too, 0 to 1: 1 for a pull-up, 0.64 for a push-up, 0 for a barbell.
    #[serde(default)]
    pub bodyweight_fraction: f64,
    /// Class of the repetition curve.
    pub curve: RepCurveClass,
    /// The lift whose known ratio to the bench press stands for this one in the first guess.
    #[serde(default)]
    pub reference: Option<ReferenceLift>,
    /// Muscles and their roles.
    #[serde(default)]
    pub muscles: Vec<MuscleShare>,
}

impl ExerciseFacts {
    /// Whether the exercise uses several joints.
    #[must_use]
    pub fn is_compound(&self) -> bool {
        self.mechanic == Mechanic::Compound
    }

    /// Whether another machine of the same kind may count its load differently.
    #[must_use]
    pub fn is_machine(&self) -> bool {
        matches!(
            self.equipment,
            Equipment::Cable | Equipment::Machine | Equipment::PlateLoaded | Equipment::SmithMachine
        )
    }

    /// Whether the lower body does the work, by pattern.
    #[must_use]
    pub fn is_lower_body(&self) -> bool {
        matches!(
            self.pattern,
            MovementPattern::Squat
                | MovementPattern::Hinge
                | MovementPattern::Lunge
                | MovementPattern::KneeExtension
                | MovementPattern::KneeFlexion
                | MovementPattern::HipIsolation
                | MovementPattern::Calf
        )
    }

    /// Whether there is a load for the coach to choose.
    #[must_use]
    pub fn is_loadable(&self) -> bool {
        self.convention != LoadConvention::None && self.direction != ProgressDirection::MoreTime
    }

    /// Muscles that the exercise is meant for.
    pub fn prime_muscles(&self) -> impl Iterator<Item = Muscle> + '_ {
        self.muscles
            .iter()
            .filter(|share| share.role == Role::Prime)
            .map(|share| share.muscle)
    }
}
