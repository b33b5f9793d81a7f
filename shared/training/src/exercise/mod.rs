//! What the coach must know about an exercise, in the field's words.

mod facts;
mod muscle;
mod reference;
mod similarity;

pub use facts::ExerciseFacts;
pub use muscle::{Muscle, MuscleShare, MuscleSize, Role};
pub use reference::ReferenceLift;
pub use similarity::{Joint, STANDS_IN, similarity, similarity_of};

use serde::{Deserialize, Serialize};

/// The movement that an exercise trains; used for ordering, substitution and guard rails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MovementPattern {
    /// Knee-dominant, both legs: squat, leg press, hack squat.
    Squat,
    /// Hip-dominant: deadlift, Romanian deadlift, hip thrust, good morning.
    Hinge,
    /// Split stance or one leg: lunge, Bulgarian split squat, step-up.
    Lunge,
    /// Push away from the chest: bench press, push-up.
    HorizontalPush,
    /// Push overhead: overhead press, push press.
    VerticalPush,
    /// Pull to the chest: row.
    HorizontalPull,
    /// Pull from overhead: pull-up, pulldown.
    VerticalPull,
    /// Single joint at the elbow, bending: curl.
    ElbowFlexion,
    /// Single joint at the elbow, straightening: pushdown, skullcrusher.
    ElbowExtension,
    /// Single joint at the shoulder: raises, flyes, face pull, pullover.
    ShoulderIsolation,
    /// Single joint at the knee, straightening: leg extension.
    KneeExtension,
    /// Single joint at the knee, bending: leg curl.
    KneeFlexion,
    /// Single joint at the hip: abduction, adduction, kickback.
    HipIsolation,
    /// Single joint at the ankle: calf raise.
    Calf,
    /// Trunk: flexion, extension, rotation and resisting them.
    Core,
    /// Loaded walking and holding.
    Carry,
    /// Olympic lifts, throws, jumps and other fast work.
    Power,
    /// Wrist, neck and what fits nowhere else.
    Other,
}

impl MovementPattern {
    /// All movements, in the order in which screens list them.
    pub const ALL: [Self; 18] = [
        Self::Squat,
        Self::Hinge,
        Self::Lunge,
        Self::HorizontalPush,
        Self::VerticalPush,
        Self::HorizontalPull,
        Self::VerticalPull,
        Self::ElbowFlexion,
        Self::ElbowExtension,
        Self::ShoulderIsolation,
        Self::KneeExtension,
        Self::KneeFlexion,
        Self::HipIsolation,
        Self::Calf,
        Self::Core,
        Self::Carry,
        Self::Power,
        Self::Other,
    ];
}

/// What the exercise is loaded with; decides the load grid and whether a new gym starts a new context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Equipment {
    /// Straight bar and plates.
    Barbell,
    /// Curl bar and plates.
    EzBar,
    /// Hexagonal bar and plates.
    TrapBar,
    /// One or a pair of dumbbells.
    Dumbbell,
    /// One or a pair of kettlebells.
    Kettlebell,
    /// Weight stack with a cable.
    Cable,
    /// Selector machine: a stack.
    Machine,
    /// Machine loaded with plates.
    PlateLoaded,
    /// Bar in rails, with plates.
    SmithMachine,
    /// The body, with weight added or help taken away.
    Bodyweight,
    /// Elastic band.
    Band,
    /// Medicine or stability ball.
    Ball,
    /// Anything else: sled, sandbag, stone.
    Other,
}

impl Equipment {
    /// All equipment, in the order in which screens list it.
    pub const ALL: [Self; 13] = [
        Self::Barbell,
        Self::EzBar,
        Self::TrapBar,
        Self::Dumbbell,
        Self::Kettlebell,
        Self::Cable,
        Self::Machine,
        Self::PlateLoaded,
        Self::SmithMachine,
        Self::Bodyweight,
        Self::Band,
        Self::Ball,
        Self::Other,
    ];
}

/// One joint or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mechanic {
    /// Several joints.
    Compound,
    /// One joint.
    Isolation,
}

/// What the logged number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LoadConvention {
    /// Bar and plates together.
    Total,
    /// One of the two implements.
    PerHand,
    /// What the stack shows.
    Stack,
    /// Added to the body; assistance is negative.
    Added,
    /// No load at all.
    None,
}

impl LoadConvention {
    /// All conventions, in the order in which screens list them.
    pub const ALL: [Self; 5] = [Self::Total, Self::PerHand, Self::Stack, Self::Added, Self::None];
}

/// In which direction a lifter gets better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProgressDirection {
    /// More load is better.
    MoreLoad,
    /// Less help is better: loads are negative and rise towards zero.
    LessAssistance,
    /// More repetitions at the same load.
    MoreRepetitions,
    /// Longer at the same load.
    MoreTime,
}

impl ProgressDirection {
    /// All directions, in the order in which screens list them.
    pub const ALL: [Self; 4] = [
        Self::MoreLoad,
        Self::LessAssistance,
        Self::MoreRepetitions,
        Self::MoreTime,
    ];
}

/// Class of the repetition curve `g(n) = -ln(1 + k (n - 1))`; the class gives `k` (`docs/SCIENCE.md`, rep curve).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RepCurveClass {
    /// k = 0.0333 (80 % at 8.5 repetitions).
    Default,
    /// Bench, press, row, pulldown: k = 0.032.
    UpperCompound,
    /// Leg press and machine leg work: k = 0.021.
    LegMachine,
    /// Squat: k = 0.030.
    Squat,
    /// Deadlift: k = 0.035.
    Deadlift,
    /// Single joint of the upper body: k = 0.035.
    UpperIsolation,
    /// Lateral raise and other light isolation: k = 0.045.
    LightIsolation,
}

impl RepCurveClass {
    /// The class of an exercise of which no more is known than its movement and what loads it.
    #[must_use]
    pub fn usual(pattern: MovementPattern, equipment: Equipment, mechanic: Mechanic) -> Self {
        use MovementPattern as P;
        let machine = matches!(equipment, Equipment::Machine | Equipment::PlateLoaded);
        let bar = matches!(
            equipment,
            Equipment::Barbell | Equipment::TrapBar | Equipment::SmithMachine
        );
        match (pattern, mechanic) {
            (P::HorizontalPush | P::VerticalPush | P::HorizontalPull | P::VerticalPull, _) => {
                Self::UpperCompound
            }
            (P::ElbowFlexion | P::ElbowExtension | P::ShoulderIsolation, Mechanic::Isolation) => {
                Self::UpperIsolation
            }
            (
                P::Squat
                | P::Hinge
                | P::Lunge
                | P::KneeExtension
                | P::KneeFlexion
                | P::HipIsolation
                | P::Calf,
                _,
            ) if machine => Self::LegMachine,
            (P::Squat, _) if bar => Self::Squat,
            (P::Hinge, Mechanic::Compound) if bar => Self::Deadlift,
            _ => Self::Default,
        }
    }
}
