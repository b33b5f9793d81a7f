//! The ways to predict that are compared.

use serde::{Deserialize, Serialize};

/// A way to predict the load for a number of repetitions to failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// The same load as last time: a habit, no estimate of what someone can do.
    SameLoad,
    /// The last top set, taken to other repetitions by Epley's formula.
    LastTopEpley,
    /// The best set of the last session, by Epley's formula.
    SessionBestEpley,
    /// The best set of the last session, by Brzycki's formula.
    SessionBestBrzycki,
    /// The mean of the last three sessions, by Epley's formula.
    ThreeSessionMean,
    /// A moving average of the sessions that halves the weight of each earlier one, by Epley's formula.
    MovingAverage,
    /// An older formula: load = 1RM (1 - 0.0333 n), two repetitions taken off a stated reserve.
    Linear,
    /// The set before in the same workout, with the same load.
    PreviousSetSameLoad,
    /// The set before in the same workout, by Epley's formula.
    PreviousSetEpley,
    /// The filtered level of GG1 alone, without its other experts.
    Trend,
    /// GG1: what the coach uses.
    Gg1,
}

impl Method {
    /// Those that can predict ahead of a session, the coach last.
    pub const SESSION: [Self; 9] = [
        Self::SameLoad,
        Self::LastTopEpley,
        Self::SessionBestEpley,
        Self::SessionBestBrzycki,
        Self::ThreeSessionMean,
        Self::MovingAverage,
        Self::Linear,
        Self::Trend,
        Self::Gg1,
    ];

    /// Those that can predict ahead of a set, the coach last.
    pub const SET: [Self; 4] = [
        Self::PreviousSetSameLoad,
        Self::PreviousSetEpley,
        Self::Trend,
        Self::Gg1,
    ];

    /// Whether it repeats a load instead of estimating what someone can do. Never a reason to prescribe anything.
    #[must_use]
    pub fn is_habit(self) -> bool {
        matches!(self, Self::SameLoad | Self::PreviousSetSameLoad)
    }
}
