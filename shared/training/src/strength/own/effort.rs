//! How many repetitions a lifter has left beyond those that they say.
//!
//! A set to failure shows where failure is. What is left in the other sets of that exercise on that day follows from
//! the repetition curve; what was *said* to be left is compared with it. One set to failure with the sets before it is
//! one **contrast**, however many they are: they share its noise.
//!
//! Two unknowns: the bias `b` (repetitions left beyond those said) and the level `phi` that a set costs the next. They are
//! confounded where failure always comes last, so both are filtered together. With `x = index^0.7`:
//!
//! * **Tiring**: the levels of at least two sets short of failure fall along `x` with slope `-phi`. Noise: that of one
//!   said set over the spread of `x`. It says nothing about `b`.
//! * **Contrast**: failure at load `w_f` after `r_f` repetitions puts `n` of set `i` at
//!   `g(n_i) = ln w_i - (ln w_f - g(r_f)) - phi (x_f - x_i)`, so `m = n_i - r_i` was left. Said is `m - b` with noise,
//!   but nobody says less than 0 or more than 5: the expectation is that of the clipped normal. Its slope in `b` is the
//!   probability of lying between the ends, so sets that are said to be 0 or 5 teach little and do not drag `b` along.
//!   Noise: repetitions (1.2) and saying (0.7) of each set, repetitions of the failure, and the curve's own spread
//!   (0.28 in ln k) times what the repetitions lie apart.
//!
//! Anchors are sets that were *planned* to failure (AMRAP, failure). Sets that failed unplanned are those in which the
//! repetitions happened to be few; they would pull the bias down.

use serde::{Deserialize, Serialize};

use super::REPS_SD;
use crate::history::{SetKind, WorkSet};
use crate::math::{exp, normal_cdf, powf, sqrt};
use crate::strength::RepCurve;
use crate::strength::gg1::Parameters;
use crate::units::Rir;

/// Before the first contrast: lifters say 0.95 too few over all efforts (Halperin 2022 \[V\]), about half of that near
/// failure (Remmert 2023 \[S\]), where the coach asks for sets.
const PRIOR_MEAN: f64 = 0.5;
/// Between people, in repetitions (heterogeneity of the twelve studies; \[M\]).
const PRIOR_SD: f64 = 1.0;
/// Noise of what is said, in repetitions (Refalo 2024: 0.65 ± 0.78) \[S\].
const SAYING_SD: f64 = 0.7;
/// Between-person spread of ln k \[S\].
const CURVE_SD: f64 = 0.28;
/// Asked for less in reserve, "nothing left" is said too often to compare.
const LEAST_ASKED: Rir = Rir::ONE;
/// Largest correction of a prescription, in repetitions.
const CORRECTION_MAX: f64 = 2.0;
/// How far the bias itself may move from one contrast to the next: people learn to judge (Zourdos 2016) \[M\].
const DRIFT_SD: f64 = 0.10;
/// Loads further apart than this (in ln) are a ramp.
const RAMP: f64 = 0.10;
/// By how many sets a set to failure counts in the level: it surprises, and it is the best set (simulated: of a bias
/// half is left in the level when a quarter of the sets goes to failure).
const FAILURE_TELLS: f64 = 2.0;
/// Contrasts before the bias is anything but unknown.
const FEW: u32 = 3;
/// 80 % of a normal distribution lie within so many standard deviations.
const EIGHTY: f64 = 1.281_551_565_544_600_4;

/// Bias of said reps in reserve and what a set costs, with their uncertainty.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct EffortBias {
    /// Repetitions left beyond those said.
    pub mean: f64,
    /// Its variance.
    pub variance: f64,
    /// ln load that a set costs the next.
    pub fatigue: f64,
    /// Its variance.
    pub fatigue_variance: f64,
    /// Covariance of the two.
    pub covariance: f64,
    /// Sets to failure that were compared with others.
    pub contrasts: u32,
}

impl Default for EffortBias {
    fn default() -> Self {
        Self {
            mean: PRIOR_MEAN,
            variance: PRIOR_SD * PRIOR_SD,
            fatigue: Parameters::FATIGUE_KNOWN,
            fatigue_variance: Parameters::FATIGUE_SD * Parameters::FATIGUE_SD,
            covariance: 0.0,
            contrasts: 0,
        }
    }
}

impl EffortBias {
    /// Whether nothing was learned yet, so that this need not be kept.
    #[must_use]
    pub fn is_prior(&self) -> bool {
        *self == Self::default()
    }

    /// The bias and the half width of its 80 % interval, in repetitions; `None` while it is unknown.
    #[must_use]
    pub fn known(&self) -> Option<(f64, f64)> {
        (self.contrasts >= FEW).then(|| (self.mean, EIGHTY * sqrt(self.variance)))
    }

    /// Contrasts that are missing until the bias is known.
    #[must_use]
    pub const fn contrasts_missing(&self) -> u32 {
        FEW.saturating_sub(self.contrasts)
    }

    /// Repetitions by which a prescription counts on more in reserve than will be said: none while the bias is unknown, then
    /// as much of it as evidence stands behind. What sets to failure (their share of late) have told the level already
    /// is not told again.
    #[must_use]
    pub fn correction(&self, to_failure: f64) -> f64 {
        if self.known().is_none() {
            return 0.0;
        }
        let learned = f64::max(0.0, 1.0 - self.variance / (PRIOR_SD * PRIOR_SD));
        let untold = f64::max(0.0, 1.0 - FAILURE_TELLS * to_failure);
        (untold * learned * self.mean).clamp(-CORRECTION_MAX, CORRECTION_MAX)
    }

    /// Learns from the work sets of one exercise in one workout.
    pub(crate) fn learn(&mut self, curve: RepCurve, work: &[WorkSet]) {
        let sets: Vec<Said> = (0_u16..).zip(work).filter_map(Said::of).collect();
        self.learn_tiring(curve, &sets);
        let anchor = (0_u16..).zip(work).filter(|(_, set)| is_anchor(set)).last();
        if let Some((index, failure)) = anchor {
            let before: Vec<Said> = sets.into_iter().filter(|set| set.index < index).collect();
            self.learn_contrast(curve, &before, (index, failure));
        }
    }

    fn learn_tiring(&mut self, curve: RepCurve, sets: &[Said]) {
        let Some(count) = count(sets).filter(|count| *count >= 2.0) else {
            return;
        };
        // A ramp of calibration rises by itself. Seen by its loads: leaving out what was said would choose by the noise.
        let (lightest, heaviest) = sets
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), set| {
                (f64::min(least, set.ln_load), f64::max(most, set.ln_load))
            });
        if heaviest - lightest > RAMP {
            return;
        }
        let mean = |of: &dyn Fn(&Said) -> f64| sets.iter().map(of).sum::<f64>() / count;
        let level = |set: &Said| set.ln_load - curve.g(set.reps + set.said);
        let (x, l) = (mean(&|set| tired(set.index)), mean(&level));
        let spread: f64 = sets.iter().map(|set| square(tired(set.index) - x)).sum();
        let slope = sets
            .iter()
            .map(|set| (tired(set.index) - x) * (level(set) - l))
            .sum::<f64>()
            / spread;
        let noise = mean(&|set| square(curve.slope(set.reps + set.said))) * square_of_said() / spread;
        self.update(-slope - self.fatigue, (0.0, 1.0), noise);
    }

    fn learn_contrast(&mut self, curve: RepCurve, sets: &[Said], (index, failure): (u16, &WorkSet)) {
        let Some(count) = count(sets) else { return };
        let failed = failure.set.reps.as_f64();
        let level = failure.ln_load - curve.g(failed);
        let sd = sqrt(square_of_said());
        let (mut surprise, mut by_bias, mut by_fatigue, mut curvature) = (0.0, 0.0, 0.0, 0.0);
        for set in sets {
            let rested = tired(index) - tired(set.index);
            let n = curve.inverse(set.ln_load - level - self.fatigue * rested);
            let expected = n - set.reps - self.mean;
            let (said, between) = clipped(expected, sd);
            surprise += (set.said - said) / count;
            by_bias -= between / count;
            by_fatigue += between * rested / curve.slope(n).abs() / count;
            curvature +=
                between * (by_ln_k(curve, n) - by_ln_k(curve, failed)) / curve.slope(n).abs() / count;
        }
        let noise = square_of_said() / count + square(by_bias * REPS_SD) + square(curvature * CURVE_SD);
        self.variance += DRIFT_SD * DRIFT_SD;
        self.update(surprise, (by_bias, by_fatigue), noise);
        self.contrasts = self.contrasts.saturating_add(1);
    }

    /// Kalman: an observation that differs from its expectation by `surprise` and depends so on bias and fatigue.
    fn update(&mut self, surprise: f64, (h_bias, h_fatigue): (f64, f64), noise: f64) {
        let bias = self.variance * h_bias + self.covariance * h_fatigue;
        let fatigue = self.covariance * h_bias + self.fatigue_variance * h_fatigue;
        let total = h_bias * bias + h_fatigue * fatigue + noise;
        self.mean += bias / total * surprise;
        self.fatigue += fatigue / total * surprise;
        self.variance -= bias * bias / total;
        self.fatigue_variance -= fatigue * fatigue / total;
        self.covariance -= bias * fatigue / total;
    }
}

/// A set short of failure, with what was said about it.
struct Said {
    index: u16,
    ln_load: f64,
    reps: f64,
    said: f64,
}

impl Said {
    /// Sets that the coach had asked for with something in reserve, done as asked, and the lifter said how hard they were.
    fn of((index, work): (u16, &WorkSet)) -> Option<Self> {
        let asked = work.set.as_asked()?;
        let ordinary = matches!(work.set.kind, SetKind::Working | SetKind::BackOff);
        let said = work.set.rir?;
        (ordinary && asked.rir >= LEAST_ASKED).then(|| Self {
            index,
            ln_load: work.ln_load,
            reps: work.set.reps.as_f64(),
            said: said.as_f64(),
        })
    }
}

/// A set that the coach had asked to failure, and that reached it.
fn is_anchor(work: &WorkSet) -> bool {
    reached_failure(work) && work.set.as_asked().is_some()
}

/// A set of a kind that goes to failure, and did.
pub(super) fn reached_failure(work: &WorkSet) -> bool {
    let planned = matches!(work.set.kind, SetKind::Amrap | SetKind::Failure);
    planned && work.set.effort() == Some(Rir::ZERO)
}

/// Expectation of a normal number between the least and the most that can be said, and the probability of lying between.
fn clipped(mean: f64, sd: f64) -> (f64, f64) {
    let above = |end: f64| {
        let z = (mean - end) / sd;
        sd * (exp(-0.5 * z * z) / SQRT_TAU + z * normal_cdf(z))
    };
    let within = |end: f64| normal_cdf((mean - end) / sd);
    let most = Rir::MAX.as_f64();
    (above(0.0) - above(most), within(0.0) - within(most))
}

/// Square root of two pi.
const SQRT_TAU: f64 = 2.506_628_274_631_000_5;

/// Derivative of `g(n)` by ln k.
fn by_ln_k(curve: RepCurve, n: f64) -> f64 {
    let part = curve.k() * f64::max(n - 1.0, 0.0);
    -part / (1.0 + part)
}

fn tired(index: u16) -> f64 {
    powf(f64::from(index), Parameters::FATIGUE_EXPONENT)
}

/// Variance of what is said about one set around what is left on average.
fn square_of_said() -> f64 {
    square(REPS_SD) + square(SAYING_SD)
}

fn square(x: f64) -> f64 {
    x * x
}

fn count(sets: &[Said]) -> Option<f64> {
    let count = u32::try_from(sets.len()).ok().filter(|count| *count > 0)?;
    Some(f64::from(count))
}
