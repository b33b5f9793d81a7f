//! Predictions of the load (ln kg) for a target, before a workout (P1) and between its sets (P2).

use super::mixture::{mix, weights};
use super::parameters::Parameters as P;
use super::session::Session;
use super::state::{ExerciseState, UserState};
use crate::math::{exp, powf, sqrt};
use crate::prescribe::Expert;
use crate::strength::RepCurve;

/// A set that has been done or shall be: repetitions, RIR where effort is known, position among the work sets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effort {
    /// Repetitions.
    pub reps: f64,
    /// RIR; `None` where effort is unknown.
    pub rir: Option<f64>,
    /// Position among the work sets of the exercise, from 0.
    pub index: u16,
}

impl Effort {
    /// Repetitions to failure as far as they were logged: the scale on which top sets are compared.
    #[must_use]
    pub fn logged(&self) -> f64 {
        self.reps + self.rir.unwrap_or(0.0)
    }

    /// Repetitions to failure as the level is observed: two in reserve where effort is unknown.
    #[must_use]
    pub fn to_failure(&self) -> f64 {
        self.reps + self.rir.unwrap_or(P::RIR_UNKNOWN)
    }

    /// Whether all that was said is "five or more in reserve".
    pub(super) fn is_open(&self) -> bool {
        self.rir.is_some_and(|rir| rir >= P::RIR_OPEN)
    }

    /// Variance of the ln load of such a set around the level.
    #[must_use]
    pub(super) fn noise(&self, curve: RepCurve) -> f64 {
        let slope = curve.slope(self.to_failure());
        let reps = match self.rir {
            Some(rir) => P::REPS_SD_KNOWN * P::REPS_SD_KNOWN + (P::RIR_SD * rir) * (P::RIR_SD * rir),
            None => P::REPS_SD_UNKNOWN * P::REPS_SD_UNKNOWN,
        };
        P::LOAD_SD * P::LOAD_SD + slope * slope * reps
    }
}

/// Fatigue grows with the number of sets before, less than proportionally.
pub(super) fn fatigue_growth(index: u16) -> f64 {
    powf(f64::from(index), P::FATIGUE_EXPONENT)
}

/// Before a workout: five experts on the load of the top set.
#[derive(Clone, Debug, PartialEq)]
pub struct TopSetPredictor {
    curve: RepCurve,
    theta: f64,
    fatigue: f64,
    /// Level and logged repetitions to failure of the remembered top sets, newest first.
    remembered: Vec<(f64, f64)>,
    median: f64,
    best: f64,
    /// Weights of the experts.
    pub weights: [f64; 5],
}

impl TopSetPredictor {
    /// In the order of the weights.
    pub const EXPERTS: [Expert; 5] = [
        Expert::Trend,
        Expert::LastTopSet,
        Expert::LastInRange,
        Expert::MedianOfThree,
        Expert::LastBestSet,
    ];

    /// `None` before there is a workout to look back at.
    #[must_use]
    pub fn new(user: &UserState, state: &ExerciseState, session: &Session, effort: &Effort) -> Option<Self> {
        let curve = RepCurve::new(state.k);
        let remembered: Vec<(f64, f64)> = state
            .top_sets
            .iter()
            .rev()
            .map(|top| (top.ln_load - curve.g(top.n), top.n))
            .collect();
        let mut recent: Vec<f64> = remembered.iter().take(3).map(|(level, _)| *level).collect();
        recent.sort_by(f64::total_cmp);
        Some(Self {
            curve,
            theta: session.prior.mean,
            fatigue: user.fatigue(effort.rir.is_some()).mean * fatigue_growth(effort.index),
            median: *recent.get(recent.len() / 2)?,
            best: session.previous_best?,
            weights: weights(&user.losses, &state.losses),
            remembered,
        })
    }

    /// What each expert says.
    #[must_use]
    pub fn experts(&self, effort: &Effort) -> [f64; 5] {
        let n = effort.logged();
        let g = self.curve.g(n);
        let to_failure = if effort.rir.is_some() {
            g
        } else {
            self.curve.g(effort.to_failure())
        };
        let trend = self.theta + to_failure - self.fatigue;
        let last = self.remembered.first().map_or(self.theta, |(level, _)| *level);
        let in_range = self
            .remembered
            .iter()
            .find(|(_, reps)| (reps - n).abs() <= 1.0)
            .map_or(last, |(level, _)| *level);
        [trend, last + g, in_range + g, self.median + g, self.best + g]
    }

    /// The mixture: ln load for the effort.
    #[must_use]
    pub fn predict(&self, effort: &Effort) -> f64 {
        mix(&self.weights, &self.experts(effort))
    }
}

/// Between the sets of a workout: three experts on the load of the next.
#[derive(Clone, Debug, PartialEq)]
pub struct NextSetPredictor {
    curve: RepCurve,
    theta: f64,
    fatigue: f64,
    previous: f64,
    fatigue_step: f64,
    usual_step: f64,
    /// Weights of the experts.
    pub weights: [f64; 3],
}

impl NextSetPredictor {
    /// In the order of the weights.
    pub const EXPERTS: [Expert; 3] = [Expert::Trend, Expert::PreviousSet, Expert::PreviousSetAsLastTime];

    /// `None` before the first set of today.
    #[must_use]
    pub fn new(user: &UserState, state: &ExerciseState, session: &Session, effort: &Effort) -> Option<Self> {
        let previous = session.previous?;
        let per_set = user.fatigue(effort.rir.is_some()).mean;
        let growth = fatigue_growth(effort.index) - fatigue_growth(effort.index.saturating_sub(1));
        let fatigue_step = per_set * growth;
        let index = usize::from(effort.index);
        let usual = |a: Option<&f64>, b: Option<&f64>| Some(a? - b?);
        let pattern = &session.pattern;
        let usual_step = usual(
            pattern.get(index),
            index.checked_sub(1).and_then(|i| pattern.get(i)),
        );
        Some(Self {
            curve: RepCurve::new(state.k),
            theta: state.theta,
            fatigue: per_set * fatigue_growth(effort.index),
            previous: previous.level,
            fatigue_step,
            usual_step: usual_step.unwrap_or(-fatigue_step),
            weights: weights(&user.set_losses, &state.set_losses),
        })
    }

    /// What each expert says.
    #[must_use]
    pub fn experts(&self, effort: &Effort) -> [f64; 3] {
        let g = self.curve.g(effort.to_failure());
        [
            self.theta + g - self.fatigue,
            self.previous - self.fatigue_step + g,
            self.previous + self.usual_step + g,
        ]
    }

    /// The mixture: ln load for the effort.
    #[must_use]
    pub fn predict(&self, effort: &Effort) -> f64 {
        mix(&self.weights, &self.experts(effort))
    }
}

/// Half width (in ln) of the interval that contains 80 % of outcomes around a level of this variance, and the
/// variance that it scales.
#[must_use]
pub(crate) fn interval(
    user: &UserState,
    state: &ExerciseState,
    level_variance: f64,
    effort: &Effort,
) -> (f64, f64) {
    let variance = level_variance + effort.noise(RepCurve::new(state.k));
    let calibration = 0.5 * state.calibration + 0.5 * user.calibration;
    (exp(user.ln_multiplier) * sqrt(variance * calibration), variance)
}
