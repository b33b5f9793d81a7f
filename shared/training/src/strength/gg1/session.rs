//! One exercise in one workout: the time update at its start, then one observation per work set.

use super::mixture::{charge, mix};
use super::parameters::Parameters as P;
use super::predict::{Effort, NextSetPredictor, TopSetPredictor, fatigue_growth, interval};
use super::state::{ExerciseState, Gaussian, TopSet, UserState};
use crate::math::normal_cdf;
use crate::strength::RepCurve;

/// What is known only while a workout runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Level before the first set.
    pub prior: Gaussian,
    /// Best level of the workout before.
    pub(super) previous_best: Option<f64>,
    /// Levels of the sets of the workout before.
    pub(super) pattern: Vec<f64>,
    /// The set before.
    pub(super) previous: Option<PreviousSet>,
    best: Option<f64>,
    levels: Vec<f64>,
    /// What was expected of the top set.
    expected: Option<PredictedTop>,
}

/// The set before, in the same workout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PreviousSet {
    /// ln load minus `g`.
    pub(super) level: f64,
    effort_known: bool,
}

/// A work set as the model sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// ln load, of kg.
    pub ln_load: f64,
    /// Repetitions, RIR, position.
    pub effort: Effort,
    /// Whether it is the top set.
    pub top: bool,
    /// Whether it says "at least": "five or more" in reserve, or done as asked without a word about the effort. The reference,
    /// which takes five as five and silence as two, is met without.
    pub at_least: bool,
}

/// What was predicted for a set before it was seen; kept for tests and reports.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Predicted {
    /// For the top set.
    pub top: Option<PredictedTop>,
    /// For a later set: the mixture and its experts.
    pub next: Option<(f64, [f64; 3])>,
}

/// Prediction of a top set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PredictedTop {
    /// ln load of the mixture.
    pub mixture: f64,
    /// ln load by each expert.
    pub experts: [f64; 5],
    /// Half width of the 80 % interval.
    pub half_width: f64,
    /// Unscaled variance of the level's prediction.
    pub variance: f64,
}

impl PredictedTop {
    /// Standard deviation (in ln) behind the 80 % interval.
    #[must_use]
    pub fn sd(&self) -> f64 {
        self.half_width / EIGHTY
    }

    /// Where a load (ln kg) falls among what was to be expected: 0.5 is as expected, 0.1 is weak.
    #[must_use]
    pub fn quantile(&self, ln_load: f64) -> f64 {
        normal_cdf((ln_load - self.mixture) / self.sd())
    }
}

/// 80 % of a normal distribution lie within so many standard deviations.
const EIGHTY: f64 = 1.281_551_565_544_600_4;
const MS_PER_DAY: f64 = 86_400_000.0;

/// Days from one instant to a later one; never negative.
#[must_use]
pub fn days_between(from_ms: i64, to_ms: i64) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "differences of milliseconds are exact up to 285,000 years"
    )]
    let ms = to_ms.saturating_sub(from_ms).max(0) as f64;
    ms / MS_PER_DAY
}

impl Session {
    /// Time update: what the break did to the level. At the first workout ever the level is the first set's.
    #[must_use]
    pub fn start(state: &mut ExerciseState, at_ms: i64, first: &Observation) -> Self {
        if state.sessions == 0 {
            state.theta = first.ln_load - RepCurve::new(state.k).g(first.effort.to_failure());
            state.variance = P::FIRST_VARIANCE;
            return Self::open(state, at_ms);
        }
        Self::resume(state, at_ms)
    }

    /// Time update of an exercise that is known, without a set yet.
    #[must_use]
    pub fn resume(state: &mut ExerciseState, at_ms: i64) -> Self {
        let days = days_between(state.last_at_ms, at_ms);
        let gain =
            P::DRIFT * f64::min(days, P::DRIFT_DAYS) / (1.0 + f64::from(state.sessions) / P::DRIFT_SESSIONS);
        state.theta += gain - detraining(days);
        state.variance +=
            P::SESSION_SD * P::SESSION_SD + P::DAY_SD * P::DAY_SD * f64::min(days, P::GAP_MAX_DAYS);
        Self::open(state, at_ms)
    }

    fn open(state: &mut ExerciseState, at_ms: i64) -> Self {
        state.last_at_ms = at_ms;
        state.sessions += 1;
        Self {
            prior: Gaussian {
                mean: state.theta,
                variance: state.variance,
            },
            previous_best: state.best.take(),
            pattern: std::mem::take(&mut state.levels),
            previous: None,
            best: None,
            levels: Vec::new(),
            expected: None,
        }
    }

    /// Number of sets seen so far.
    #[must_use]
    pub fn sets(&self) -> u16 {
        u16::try_from(self.levels.len()).unwrap_or(u16::MAX)
    }

    /// What was expected of the top set, once it has been seen.
    pub(crate) fn expected(&self) -> Option<PredictedTop> {
        self.expected
    }

    /// Learns from a set: experts, interval, level, fatigue. Answers what it had predicted.
    ///
    /// A set that says "at least" is no weakness where it lies far below what is known: it counts as one that was as expected. Above
    /// it, "five or more" teaches the level, but little about how well a prediction holds.
    pub fn observe(
        &mut self,
        user: &mut UserState,
        state: &mut ExerciseState,
        set: &Observation,
    ) -> Predicted {
        let seen = surprise(user, state, set);
        let surprise = if set.at_least { at_least(seen) } else { seen };
        let open = set.at_least && set.effort.is_open();
        let set = &Observation {
            // Nothing is added to what is taken as it is, not even by rounding.
            ln_load: set.ln_load + (surprise - seen),
            ..*set
        };
        let top = if set.top {
            self.predict_top(user, state, &set.effort)
        } else {
            None
        };
        if set.top {
            self.expected = top;
        }
        let next = NextSetPredictor::new(user, state, self, &set.effort).map(|predictor| {
            let experts = predictor.experts(&set.effort);
            (mix(&predictor.weights, &experts), experts)
        });
        if let Some(predicted) = &top {
            let most = if open { P::OPEN_Z } else { P::Z };
            learn_interval(user, state, predicted, set.ln_load, most);
            charge(
                &mut user.losses,
                &predicted.experts,
                set.ln_load,
                P::FORGET,
                P::LOSS_CAP,
            );
            charge(
                &mut state.losses,
                &predicted.experts,
                set.ln_load,
                P::FORGET,
                P::LOSS_CAP,
            );
        }
        if let Some((_, experts)) = next.as_ref().filter(|_| !open) {
            charge(
                &mut user.set_losses,
                experts,
                set.ln_load,
                P::FORGET_SETS,
                P::SET_LOSS_CAP,
            );
            charge(
                &mut state.set_losses,
                experts,
                set.ln_load,
                P::FORGET,
                P::SET_LOSS_CAP,
            );
        }
        learn_level(user, state, set, surprise);
        self.remember(user, state, set);
        Predicted { top, next }
    }

    fn predict_top(&self, user: &UserState, state: &ExerciseState, effort: &Effort) -> Option<PredictedTop> {
        let predictor = TopSetPredictor::new(user, state, self, effort)?;
        let experts = predictor.experts(effort);
        let (half_width, variance) = interval(user, state, self.prior.variance, effort);
        Some(PredictedTop {
            mixture: mix(&predictor.weights, &experts),
            experts,
            half_width,
            variance,
        })
    }

    fn remember(&mut self, user: &mut UserState, state: &mut ExerciseState, set: &Observation) {
        let curve = RepCurve::new(state.k);
        let effort_known = set.effort.rir.is_some();
        let level = set.ln_load - curve.g(set.effort.to_failure());
        if let Some(previous) = self
            .previous
            .filter(|previous| previous.effort_known == effort_known)
        {
            learn_fatigue(
                user.fatigue_mut(effort_known),
                set.effort.index,
                level - previous.level,
            );
        }
        self.previous = Some(PreviousSet { level, effort_known });
        self.levels.push(level);
        let logged = set.ln_load - curve.g(set.effort.logged());
        self.best = Some(self.best.map_or(logged, |best| f64::max(best, logged)));
        if set.top {
            state.top_sets.push(TopSet {
                ln_load: set.ln_load,
                n: set.effort.logged(),
                effort_known,
            });
            if state.top_sets.len() > P::MEMORY {
                state.top_sets.remove(0);
            }
        }
    }

    /// Leaves behind what the next workout looks back at.
    pub fn finish(self, state: &mut ExerciseState) {
        state.best = self.best;
        state.levels = self.levels;
    }
}

/// Loss of level (in ln) over a break.
pub(crate) fn detraining(days: f64) -> f64 {
    P::DETRAINING * f64::max(0.0, f64::min(days, P::GAP_MAX_DAYS) - P::GRACE_DAYS)
}

fn learn_interval(
    user: &mut UserState,
    state: &mut ExerciseState,
    predicted: &PredictedTop,
    ln_load: f64,
    most: f64,
) {
    let missed = (predicted.mixture - ln_load).abs() > predicted.half_width;
    user.ln_multiplier += P::CONFORMAL_STEP * if missed { P::COVERAGE } else { P::COVERAGE - 1.0 };
    let [trend, ..] = predicted.experts;
    let error = trend - ln_load;
    let z = f64::min(error * error / predicted.variance, most);
    state.calibrated = state.calibrated.saturating_add(1);
    state.calibration += f64::max(0.05, 1.0 / (f64::from(state.calibrated) + 8.0)) * (z - state.calibration);
    user.calibrated = user.calibrated.saturating_add(1);
    user.calibration += f64::max(0.01, 1.0 / f64::from(user.calibrated)) * (z - user.calibration);
}

/// By how much (in ln) a load is above what the level and the sets before let expect.
fn surprise(user: &UserState, state: &ExerciseState, set: &Observation) -> f64 {
    let curve = RepCurve::new(state.k);
    let fatigue = user.fatigue(set.effort.rir.is_some()).mean * fatigue_growth(set.effort.index);
    set.ln_load - (state.theta + curve.g(set.effort.to_failure()) - fatigue)
}

/// What a surprise (in ln) counts where a set says "at least": below what is known all of it within the scatter, then less and less,
/// and nothing from twice the scatter on.
fn at_least(surprise: f64) -> f64 {
    if surprise >= -P::OPEN_SD {
        surprise
    } else {
        f64::min(-2.0 * P::OPEN_SD - surprise, 0.0)
    }
}

fn learn_level(user: &UserState, state: &mut ExerciseState, set: &Observation, surprise: f64) {
    let curve = RepCurve::new(state.k);
    let effort_known = set.effort.rir.is_some();
    let mut noise = set.effort.noise(curve);
    if !set.top {
        noise *= if effort_known {
            P::NOT_TOP_KNOWN
        } else {
            P::NOT_TOP_UNKNOWN
        };
    }
    let mut total = state.variance + noise;
    let expected = total * (0.5 * state.calibration + 0.5 * user.calibration);
    if surprise * surprise > expected && (set.top || surprise > 0.0) {
        let more = P::SURPRISE * (surprise * surprise - expected);
        state.variance += more;
        total += more;
    }
    let gain = state.variance / total;
    state.theta += gain * surprise;
    state.variance *= 1.0 - gain;
}

fn learn_fatigue(fatigue: &mut Gaussian, index: u16, change: f64) {
    let growth = fatigue_growth(index.saturating_sub(1)) - fatigue_growth(index);
    let error = change - growth * fatigue.mean;
    if error.abs() >= P::FATIGUE_OUTLIER {
        return;
    }
    let noise = P::FATIGUE_OBSERVATION_SD * P::FATIGUE_OBSERVATION_SD;
    let gain = fatigue.variance * growth / (growth * growth * fatigue.variance + noise);
    fatigue.mean = (fatigue.mean + gain * error).clamp(0.0, P::FATIGUE_MAX);
    fatigue.variance = (1.0 - gain * growth) * fatigue.variance + 1e-7;
}
