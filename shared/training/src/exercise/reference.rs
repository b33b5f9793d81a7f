//! Lifts whose strength relative to the bench press is known.

use serde::{Deserialize, Serialize};

use super::{Equipment, ExerciseFacts, Mechanic, MovementPattern};

/// A lift of the ratio table, from which an unknown exercise gets its first guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the lifts")]
pub enum ReferenceLift {
    BenchPress,
    Squat,
    FrontSquat,
    Deadlift,
    RomanianDeadlift,
    OverheadPress,
    InclineBenchPress,
    BarbellCurl,
    PreacherCurl,
    BarbellRow,
    DumbbellInclinePress,
    DumbbellBenchPress,
    DumbbellRow,
    DumbbellCurl,
    Skullcrusher,
    Pulldown,
    CableRow,
    MachineRow,
    LegPress,
    LegCurl,
    LegExtension,
    Pushdown,
    ChestMachine,
    PecDeck,
    HipThrust,
    LateralRaise,
    RearDelt,
    CalfRaise,
}

/// Smallest standard deviation of a ratio; the table rests on four to nine lifters.
const SIGMA_FLOOR: f64 = 0.15;

impl ReferenceLift {
    /// Median e1RM relative to the bench press, and the standard deviation of its logarithm between lifters
    /// (measured on 4 to 9 lifters with the default repetition curve; dumbbells per hand).
    #[must_use]
    pub fn ratio_to_bench(self) -> (f64, f64) {
        let (ratio, sigma) = match self {
            Self::BenchPress => (1.00, 0.0),
            Self::Squat => (1.26, 0.12),
            Self::FrontSquat => (0.86, 0.10),
            Self::Deadlift => (1.39, 0.13),
            Self::RomanianDeadlift => (0.92, 0.26),
            Self::OverheadPress => (0.59, 0.12),
            Self::InclineBenchPress => (0.72, 0.20),
            Self::BarbellCurl => (0.43, 0.12),
            Self::PreacherCurl => (0.38, 0.10),
            Self::BarbellRow => (0.69, 0.19),
            Self::DumbbellInclinePress => (0.56, 0.24),
            Self::DumbbellBenchPress => (0.62, 0.28),
            Self::DumbbellRow => (0.45, 0.25),
            Self::DumbbellCurl => (0.31, 0.24),
            Self::Skullcrusher => (0.34, 0.22),
            Self::Pulldown => (0.82, 0.24),
            Self::CableRow => (1.00, 0.24),
            Self::MachineRow => (0.82, 0.24),
            Self::LegPress => (1.96, 0.35),
            Self::LegCurl => (0.72, 0.32),
            Self::LegExtension => (1.09, 0.34),
            Self::Pushdown => (0.44, 0.30),
            Self::ChestMachine => (1.13, 0.33),
            Self::PecDeck => (0.70, 0.36),
            Self::HipThrust => (1.21, 0.41),
            Self::LateralRaise => (0.22, 0.55),
            Self::RearDelt => (0.33, 0.61),
            Self::CalfRaise => (1.13, 0.69),
        };
        (ratio, f64::max(sigma, SIGMA_FLOOR))
    }

    /// Whether the legs do the work.
    #[must_use]
    pub fn is_lower_body(self) -> bool {
        matches!(
            self,
            Self::Squat
                | Self::FrontSquat
                | Self::Deadlift
                | Self::RomanianDeadlift
                | Self::LegPress
                | Self::LegCurl
                | Self::LegExtension
                | Self::HipThrust
                | Self::CalfRaise
        )
    }

    /// The lift of the table that comes closest to an exercise which names none; `None` where no lift is close.
    #[must_use]
    pub fn closest(facts: &ExerciseFacts) -> Option<Self> {
        use Equipment as E;
        use MovementPattern as P;
        let machine = facts.is_machine();
        let dumbbell = matches!(facts.equipment, E::Dumbbell | E::Kettlebell);
        Some(match facts.pattern {
            P::Squat if machine => Self::LegPress,
            P::Squat => Self::Squat,
            P::Hinge => Self::RomanianDeadlift,
            P::HorizontalPush if machine => Self::ChestMachine,
            P::HorizontalPush if dumbbell => Self::DumbbellBenchPress,
            P::HorizontalPush => Self::BenchPress,
            P::VerticalPush if !dumbbell => Self::OverheadPress,
            P::HorizontalPull if facts.equipment == E::Cable => Self::CableRow,
            P::HorizontalPull if machine => Self::MachineRow,
            P::HorizontalPull if dumbbell => Self::DumbbellRow,
            P::HorizontalPull => Self::BarbellRow,
            P::VerticalPull => Self::Pulldown,
            P::ElbowFlexion if dumbbell => Self::DumbbellCurl,
            P::ElbowFlexion => Self::BarbellCurl,
            P::ElbowExtension if machine => Self::Pushdown,
            P::ElbowExtension => Self::Skullcrusher,
            P::ShoulderIsolation if facts.mechanic == Mechanic::Isolation => Self::LateralRaise,
            P::KneeExtension => Self::LegExtension,
            P::KneeFlexion => Self::LegCurl,
            P::Calf => Self::CalfRaise,
            _ => return None,
        })
    }
}
