//! Whether the intervals hold what they promise. Anomalous sessions are included: a promise has no exceptions.

use serde::{Deserialize, Serialize};

use super::score::real;
use super::walk::Walk;
use crate::math::{exp_m1, sqrt};

/// How often the 80 % interval contained what happened.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Coverage {
    /// Intervals.
    pub intervals: usize,
    /// Share of them that contained the load used, 0 to 1; 0.8 is promised.
    pub share: f64,
    /// Median half width of the intervals, in per cent of the load.
    pub median_half_width_percent: f64,
}

/// One point of the calibration curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CalibrationPoint {
    /// Share of outcomes that an interval of this width should contain.
    pub promised: f64,
    /// Share that it contained.
    pub held: f64,
}

/// Shares and the half widths of a standard normal that contain them. The coach's interval is made for 0.8; the others
/// scale it as if errors were normal, which they need not be: the curve shows how far they are from it.
const NORMAL: [(f64, f64); 10] = [
    (0.1, 0.125_661),
    (0.2, 0.253_347),
    (0.3, 0.385_320),
    (0.4, 0.524_401),
    (0.5, 0.674_490),
    (0.6, 0.841_621),
    (0.7, 1.036_433),
    (0.8, MADE_FOR),
    (0.9, 1.644_854),
    (0.95, 1.959_964),
];
const MADE_FOR: f64 = 1.281_552;

/// Half width in standard deviations of the range that holds 95 % of normal outcomes.
const BY_CHANCE: f64 = 1.96;

/// How far from `promised` the share of so many intervals may lie by chance alone, 19 times in 20: the normal
/// approximation of the binomial, which takes the intervals for independent.
#[must_use]
pub fn by_chance(promised: f64, intervals: usize) -> f64 {
    BY_CHANCE * sqrt(promised * (1.0 - promised) / real(intervals.max(1)))
}

impl Walk {
    /// Sizes of the errors of the coach ahead of the session, each with the half width of its interval.
    pub(super) fn intervals(&self) -> impl Iterator<Item = (f64, f64)> {
        let errors = self.session.iter().map(|prediction| {
            let [.., coach] = prediction.errors;
            coach.abs()
        });
        errors.zip(self.half_widths.iter().copied())
    }

    fn share_within(&self, scale: f64) -> f64 {
        let within = self.intervals().filter(|(error, half)| *error <= half * scale);
        real(within.count()) / real(self.half_widths.len())
    }

    /// How often the 80 % interval held; `None` without any.
    pub(super) fn coverage(&self) -> Option<Coverage> {
        let mut half_widths = self.half_widths.clone();
        half_widths.sort_by(f64::total_cmp);
        let median = *half_widths.get(half_widths.len() / 2)?;
        Some(Coverage {
            intervals: half_widths.len(),
            share: self.share_within(1.0),
            median_half_width_percent: 100.0 * exp_m1(median),
        })
    }

    /// The calibration curve; empty without any interval.
    pub(super) fn calibration(&self) -> Vec<CalibrationPoint> {
        if self.half_widths.is_empty() {
            return Vec::new();
        }
        let point = |(promised, width)| CalibrationPoint {
            promised,
            held: self.share_within(width / MADE_FOR),
        };
        NORMAL.into_iter().map(point).collect()
    }
}
