//! How a lifter's own repetitions fall with the load.
//!
//! A contrast: the first sets of an exercise on two days at most 14 apart, asked for with at least four repetitions
//! more or fewer to failure and two or fewer in reserve, both done with the load asked for. From the earlier set (load `w_a`, `n_a` to failure) follow,
//! for a parameter `k`, the repetitions to failure of the later one: with `R = w_a / w_b` and `a = n_a - 1`
//!
//! `n_b = 1 + a R + (R - 1) / k`, whose derivative by ln k is `-(R - 1) / k`.
//!
//! That is "repetitions given load": the load was the coach's, so only the repetitions have noise. One scalar Kalman
//! filter on ln k per exercise, prior spread 0.28 (Nuzzo 2024: 2.51 repetitions at 80 %) \[S\].
//!
//! Whether sets lie far enough apart and near enough to failure is decided by what was *asked*, not by what came of it:
//! choosing by repetitions that happened to be many would teach the noise.

use serde::{Deserialize, Serialize};

use crate::history::WorkSet;
use crate::math::{exp, ln, sqrt};
use crate::strength::RepCurve;
use crate::strength::gg1::{Parameters, days_between};
use crate::units::Rir;

/// Between people.
const PRIOR_SD: f64 = 0.28;
/// Noise of the repetitions to failure of one set, with that of saying them.
const REPS_SD: f64 = 1.8;
/// Form of a day, in ln.
const DAY_SD: f64 = 0.015;
/// Days between the two sets at most.
const DAYS: f64 = 14.0;
/// Repetitions to failure between what is asked of the two at least.
const APART: f64 = 4.0;
/// Contrasts before the curve is anything but unknown.
const FEW: u32 = 3;
/// 80 % of a normal distribution lie within so many standard deviations.
const EIGHTY: f64 = 1.281_551_565_544_600_4;

/// The parameter of the curve relative to the class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnCurve {
    /// ln of the own k over the class's.
    pub ln_ratio: f64,
    /// Its variance.
    pub variance: f64,
    /// Pairs of sets that were compared.
    pub contrasts: u32,
    /// First sets of the last days, oldest first.
    pub anchors: Vec<Anchor>,
}

/// A first set that later ones are compared with.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Anchor {
    /// When, in Unix milliseconds.
    pub at_ms: i64,
    /// ln load of kg, with the body's part.
    pub ln_load: f64,
    /// Repetitions to failure.
    pub n: f64,
    /// Repetitions to failure that were asked for.
    pub asked: f64,
}

/// What an own curve comes to, in repetitions to failure at 80 % of the maximum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnReps {
    /// The lifter's own.
    pub reps: f64,
    /// The low end of their 80 % interval.
    pub low: f64,
    /// The high end.
    pub high: f64,
    /// Those of most people in exercises of the class.
    pub usual: f64,
}

impl Default for OwnCurve {
    fn default() -> Self {
        Self {
            ln_ratio: 0.0,
            variance: PRIOR_SD * PRIOR_SD,
            contrasts: 0,
            anchors: Vec::new(),
        }
    }
}

impl OwnCurve {
    /// Whether nothing was learned yet, so that this need not be kept.
    #[must_use]
    pub fn is_prior(&self) -> bool {
        *self == Self::default()
    }

    /// ln of the own k over the class's with the half width of its 80 % interval; `None` while it is unknown.
    #[must_use]
    pub fn known(&self) -> Option<(f64, f64)> {
        (self.contrasts >= FEW).then(|| (self.ln_ratio, EIGHTY * sqrt(self.variance)))
    }

    /// The curve to prescribe by: the class's while the own one is unknown.
    #[must_use]
    pub fn of(&self, class: RepCurve) -> RepCurve {
        match self.known() {
            Some((ln_ratio, _)) => RepCurve::new(class.k() * exp(ln_ratio)),
            None => class,
        }
    }

    /// Repetitions to failure at 80 % of the maximum by the own curve; `None` while it is unknown.
    #[must_use]
    pub fn at_eighty_percent(&self, class: RepCurve) -> Option<OwnReps> {
        let (ln_ratio, half_width) = self.known()?;
        let reps = |ln_ratio: f64| RepCurve::new(class.k() * exp(ln_ratio)).inverse(ln(0.8));
        Some(OwnReps {
            reps: reps(ln_ratio),
            low: reps(ln_ratio + half_width),
            high: reps(ln_ratio - half_width),
            usual: class.inverse(ln(0.8)),
        })
    }

    /// Learns from the work sets of the exercise in one workout.
    pub(crate) fn learn(&mut self, class: RepCurve, work: &[WorkSet]) {
        let Some(now) = work.first().and_then(anchor) else {
            return;
        };
        self.anchors
            .retain(|then| days_between(then.at_ms, now.at_ms) <= DAYS);
        let far = |then: &Anchor| (then.asked - now.asked).abs() >= APART;
        // The latest is the most alike. No set is part of two contrasts: its noise would count twice.
        match self.anchors.iter().rposition(far) {
            Some(place) => {
                let then = self.anchors.remove(place);
                self.compare(class, &then, &now);
            }
            None => self.anchors.push(now),
        }
    }

    fn compare(&mut self, class: RepCurve, then: &Anchor, now: &Anchor) {
        let k = RepCurve::new(class.k() * exp(self.ln_ratio)).k();
        let ratio = exp(then.ln_load - now.ln_load);
        let before = f64::max(then.n - 1.0, 0.0);
        let expected = 1.0 + before * ratio + (ratio - 1.0) / k;
        if expected < 1.0 {
            return;
        }
        let slope = -(ratio - 1.0) / k;
        let days = days_between(then.at_ms, now.at_ms);
        let level = 2.0 * DAY_SD * DAY_SD
            + Parameters::SESSION_SD * Parameters::SESSION_SD
            + Parameters::DAY_SD * Parameters::DAY_SD * days;
        let per_level = (1.0 + k * (expected - 1.0)) / k;
        let noise = REPS_SD * REPS_SD * (1.0 + ratio * ratio) + per_level * per_level * level;
        let gain = self.variance * slope / (slope * slope * self.variance + noise);
        self.ln_ratio += gain * (now.n - expected);
        self.variance *= 1.0 - gain * slope;
        let (least, most) = RepCurve::K_RANGE;
        self.ln_ratio = self.ln_ratio.clamp(ln(least / class.k()), ln(most / class.k()));
        self.contrasts = self.contrasts.saturating_add(1);
    }
}

/// The first set, if the coach asked for it, it was done as asked and ended near failure.
fn anchor(work: &WorkSet) -> Option<Anchor> {
    let asked = work.set.as_asked()?;
    let said = work.set.effort().filter(|said| *said < Rir::MAX)?;
    if asked.rir > Rir::TWO {
        return None;
    }
    let middle = 0.5 * (asked.reps_low.as_f64() + asked.reps_high.as_f64());
    Some(Anchor {
        at_ms: work.set.performed_at_ms,
        ln_load: work.ln_load,
        n: work.set.reps.as_f64() + said.as_f64(),
        asked: middle + asked.rir.as_f64(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_own_curve_is_said_in_repetitions_once_it_is_known() {
        let class = RepCurve::new(0.0333);
        let mut own = OwnCurve::default();
        assert_eq!(own.at_eighty_percent(class), None);
        own.contrasts = FEW;
        own.ln_ratio = -0.2;
        let said = own.at_eighty_percent(class).unwrap();
        assert!(
            said.low < said.reps && said.reps < said.high,
            "a flatter curve gives more repetitions: {said:?}"
        );
        assert!((said.usual - 8.5).abs() < 0.1 && said.reps > said.usual);
    }
}
