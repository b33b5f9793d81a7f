//! How a set's load goes on from workout to workout, and what weeks of a block ask.

use serde::{Deserialize, Serialize};

use crate::math::exp;
use crate::strength::RepCurve;
use crate::units::{Reps, Rir};

/// How the load of a set that the engine chooses goes on from workout to workout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProgressRule {
    /// Repetitions within the range first, then load.
    #[default]
    Double,
    /// A step of load after every workout that reached its repetitions: for beginners and fives.
    Linear,
    /// The estimate of the day decides.
    Autoregulated,
    /// The most repetitions of the range in the first week of a block, the fewest in its last, at the same reserve: the
    /// percentage of the maximum rises from week to week.
    PercentWave,
    /// The same repetitions from week to week, while the reserve falls over the block ([`rir_ramp`]).
    RirRamp,
}

impl ProgressRule {
    /// Whether it is the usual one, so that it need not be kept.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// Reps in reserve of a week of a block, from 0 (first) to 1 (last): from three down to one, for strength (goal 1) to two.
#[must_use]
pub fn rir_ramp(position: f64, goal: f64) -> Rir {
    let within = |x: f64| if x.is_nan() { 0.0 } else { x.clamp(0.0, 1.0) };
    Rir::nearest(3.0 - within(position) * (2.0 - within(goal)))
}

/// Percentage of the one-repetition maximum at which so many repetitions leave so many in reserve: the only one that goes with
/// them. Load, repetitions and reserve chosen each by itself are mutually impossible.
#[must_use]
pub fn percent_for(curve: RepCurve, reps: Reps, rir: Rir) -> f64 {
    100.0 * exp(curve.g(reps.as_f64() + rir.as_f64()))
}

/// The percentages of a wave: a week each, by its repetitions at the same reserve.
#[must_use]
pub fn percent_wave(curve: RepCurve, reps: &[Reps], rir: Rir) -> Vec<f64> {
    reps.iter().map(|reps| percent_for(curve, *reps, rir)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wave_rises_as_its_repetitions_fall() {
        let curve = RepCurve::new(0.0333);
        let reps = [8, 6, 4].map(Reps::saturating);
        let wave = percent_wave(curve, &reps, Rir::TWO);
        assert!(wave.is_sorted());
        assert!((wave[0] - 76.9).abs() < 0.1, "ten to failure: {}", wave[0]);
    }

    #[test]
    fn reserve_falls_over_a_block_and_less_for_strength() {
        let ramp = |goal| [0.0, 0.5, 1.0].map(|position| rir_ramp(position, goal).as_f64());
        assert_eq!((ramp(0.0), ramp(1.0)), ([3.0, 2.0, 1.0], [3.0, 2.5, 2.0]));
    }
}
