//! One entry of the catalogue.

use serde::{Deserialize, Serialize};
use training::exercise::{
    Equipment, ExerciseFacts, LoadConvention, Mechanic, MovementPattern, Muscle, MuscleShare,
    ProgressDirection, ReferenceLift, RepCurveClass, Role,
};
use uuid::Uuid;

use crate::ids::ExerciseId;

/// An exercise as the catalogue describes it.
///
/// `id` and `slug` never change once published: plans and logged sets point at them. Names, aliases and
/// everything else may be improved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CatalogueExercise {
    /// UUIDv5 of [`Self::NAMESPACE`] and the slug.
    pub id: ExerciseId,
    /// Stable name for files, links and translations, in kebab-case.
    pub slug: String,
    /// Name in English, sentence case.
    pub name: String,
    /// Other names that people type.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The movement it trains.
    pub pattern: MovementPattern,
    /// What it is loaded with.
    pub equipment: Equipment,
    /// One joint or several.
    pub mechanic: Mechanic,
    /// What the logged load counts.
    pub convention: LoadConvention,
    /// In which direction a lifter gets better.
    pub direction: ProgressDirection,
    /// Class of its repetition curve.
    pub curve: RepCurveClass,
    /// One side at a time; left and right together are one set.
    pub unilateral: bool,
    /// Share of body mass that is lifted besides the logged load, 0 to 1.
    pub bodyweight_fraction: f64,
    /// Smallest sensible step of the logged load in grams; 0 where nothing is loaded.
    pub increment_g: u32,
    /// Muscles that it trains: prime ones first, none twice.
    pub muscles: Vec<MuscleShare>,
    /// The lift whose strength ratio predicts a first load for this exercise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_lift: Option<ReferenceLift>,
    /// For whom it is.
    pub level: Level,
    /// How common it is in ordinary gyms; orders lists and equal search results.
    pub usage: Usage,
    /// Reviewed by hand, with cues and mistakes.
    pub completed: bool,
    /// How to do it: short orders.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cues: Vec<String>,
    /// What goes wrong most often.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mistakes: Vec<String>,
}

impl CatalogueExercise {
    /// Namespace of the UUIDv5 that makes an exercise's id from its slug.
    pub const NAMESPACE: Uuid = Uuid::from_u128(0x6b0f_3d52_8c1e_4a77_9e25_d0a4_17c3_5f81);

    /// What the coach must know about it.
    #[must_use]
    pub fn facts(&self) -> ExerciseFacts {
        ExerciseFacts {
            id: self.id.to_string(),
            pattern: self.pattern,
            mechanic: self.mechanic,
            equipment: self.equipment,
            convention: self.convention,
            direction: self.direction,
            bodyweight_fraction: self.bodyweight_fraction,
            curve: self.curve,
            reference: self.reference_lift,
            muscles: self.muscles.clone(),
        }
    }

    /// Whether the exercise trains `muscle` in the given role.
    #[must_use]
    pub fn trains(&self, muscle: Muscle, role: Role) -> bool {
        self.muscles
            .iter()
            .any(|share| share.muscle == muscle && share.role == role)
    }
}

/// The training experience that an exercise asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Can be learnt alone.
    Beginner,
    /// Needs practice with a simpler relative first.
    Intermediate,
    /// Needs strength, mobility or a coach.
    Advanced,
}

/// How common an exercise is in ordinary gyms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Usage {
    /// In nearly every programme.
    Staple,
    /// Seen every day.
    Common,
    /// Seen now and then.
    Occasional,
    /// A speciality.
    Rare,
}
