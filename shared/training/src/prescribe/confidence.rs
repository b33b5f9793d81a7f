//! How sure the coach is.

use super::prescription::{Confidence, ConfidenceBand};
use super::trace::{BaseSource, Trace};

/// Workouts before which confidence is low whatever the interval says.
const FEW: u32 = 3;

impl Trace {
    /// Workouts with the exercise that are missing before the coach can be sure of a load that it works out itself.
    #[must_use]
    pub const fn workouts_until_sure(&self) -> u32 {
        match self.base.source {
            BaseSource::PlanFixed | BaseSource::Bodyweight => 0,
            _ => FEW.saturating_sub(self.base.exposures),
        }
    }
}

/// From the half width (in ln) of the 80 % interval and the number of earlier workouts.
pub(super) fn confidence(half_width: f64, exposures: u32) -> Confidence {
    let band = if exposures < FEW || half_width > 0.10 {
        ConfidenceBand::Low
    } else if half_width > 0.05 {
        ConfidenceBand::Medium
    } else {
        ConfidenceBand::High
    };
    Confidence {
        band,
        score: (1.0 - half_width / 0.15).clamp(0.05, 0.99),
        half_width,
    }
}
