//! Safety and guard rails: what no estimate may break.

use super::knowledge::Knowledge;
use super::ledger::Ledger;
use super::scale::Scale;
use super::situation::Situation;
use super::trace::{Guard, Reason};
use crate::load::LoadGrid;
use crate::math::{exp, normal_cdf};
use crate::strength::day::GAP_FREE_DAYS;
use crate::strength::gg1::{Exposure, Parameters, days_between};
use crate::units::{Reps, Rir, Weight};

/// Probability with which the low end of the range shall be reached.
const SAFE: f64 = 0.85;
/// z of that probability.
const SAFE_Z: f64 = 1.036_433_389_493_789_6;
/// z of the half width of an 80 % interval.
pub(super) const INTERVAL_Z: f64 = 1.281_551_565_544_600_4;
/// Most that a load rises from one workout to the next at equal repetitions to failure.
const RISE: f64 = 1.075;
/// The same in careful mode, where effort is unknown or confidence low.
const CAREFUL_RISE: f64 = 1.05;
/// Most that it falls.
const DROP: f64 = 0.85;
/// Above the best that was ever shown.
const BEYOND_SHOWN: f64 = 1.02;
/// After a load that did not go once.
const AFTER_FAILURE: f64 = 0.90;
/// Days after which a load may fall further than by the guard.
const DROP_GUARD_DAYS: f64 = 28.0;

/// What the guards look at.
pub(super) struct Rails<'a> {
    pub(super) situation: &'a Situation<'a>,
    pub(super) knowledge: &'a Knowledge<'a>,
    pub(super) scale: Scale,
    /// Repetitions aimed at.
    pub(super) reps: f64,
    /// ln load for the fewest repetitions to failure, relative to the target's.
    pub(super) to_low: f64,
    /// Fewest repetitions.
    pub(super) low: f64,
    /// Half width of the 80 % interval, at repetitions that do not depend on the target.
    pub(super) half_width: f64,
    /// Whether confidence is low.
    pub(super) unsure: bool,
}

impl Rails<'_> {
    /// Steps 9 and 10. Answers the most that may be loaded, in kg with the body's part.
    pub(super) fn apply(&self, ledger: &mut Ledger) -> f64 {
        let mut most = self.safety(ledger);
        let mut cap = |ledger: &mut Ledger, guard: Guard, kg: f64| {
            ledger.limit(Reason::Guard { guard }, kg);
            most = f64::min(most, kg);
        };
        if let Some(kg) = self.rise_since_last() {
            cap(ledger, Guard::RiseSinceLast, kg);
        }
        if let Some(kg) = self.rise_within_workout() {
            cap(ledger, Guard::RiseWithinWorkout, kg);
        }
        if let Some(kg) = self.best_shown() {
            cap(ledger, Guard::BestShown, kg);
        }
        if let Some(kg) = self.failed_before() {
            cap(ledger, Guard::FailedBefore, kg);
        }
        // Clamped to what the other guards allow, so that the whole stays monotonic in repetitions and reserve.
        if let Some(least) = self.least().map(|least| f64::min(least, most))
            && ledger.load_kg < least
        {
            let factor = least / ledger.load_kg;
            ledger.decision(
                Reason::Guard {
                    guard: Guard::DropSinceLast,
                },
                factor,
            );
        }
        most
    }

    /// P(n >= low) >= 0.85, from the interval. What was done lately with something left is certain, however wide that is.
    fn safety(&self, ledger: &mut Ledger) -> f64 {
        let able = ledger.able_kg * exp(self.to_low);
        let sd = self.half_width / INTERVAL_Z;
        let most = f64::max(able * exp(-SAFE_Z * sd), self.done_with_ease().unwrap_or(0.0));
        let z = (crate::math::ln(able) - crate::math::ln(ledger.load_kg)) / sd;
        let probability = normal_cdf(z);
        if probability < SAFE && most < ledger.load_kg {
            ledger.limit(Reason::Safety { probability }, most);
        }
        most
    }

    /// Last time's load, where it got at least the fewest repetitions of today with two or more in reserve.
    fn done_with_ease(&self) -> Option<f64> {
        let last = self.knowledge.state.last_hard()?;
        let lately = self.knowledge.gap_days.is_some_and(|days| days <= GAP_FREE_DAYS);
        let with_ease = last.rir.is_some_and(|rir| rir >= Rir::TWO) && last.reps.as_f64() >= self.low;
        (lately && with_ease).then_some(last.load_kg)
    }

    /// Last time's load at today's repetitions to failure, two in reserve where effort is unknown.
    fn equalised(&self, last: &Exposure) -> f64 {
        let curve = self.knowledge.curve();
        let then = last.reps.as_f64() + last.rir.map_or(Parameters::RIR_UNKNOWN, Rir::as_f64);
        last.load_kg * exp(curve.g(self.scale.to_failure(self.reps)) - curve.g(then))
    }

    /// Against last time; an easy workout does not take back what went before it. What was already lifted today is no rise any
    /// more.
    fn rise_since_last(&self) -> Option<f64> {
        let state = &self.knowledge.state;
        let last = state.last_hard()?;
        let easy = |exposure: &Exposure| {
            exposure
                .rir
                .is_some_and(|rir| rir.as_f64() >= Parameters::RIR_OPEN)
        };
        let lately = |exposure: &&Exposure| {
            !exposure.deload && days_between(exposure.at_ms, last.at_ms) <= DROP_GUARD_DAYS
        };
        let before = state.exposures.iter().filter(|_| easy(last)).filter(lately);
        let today = self.knowledge.work.iter().map(|set| set.load_kg);
        let most = before.map(|exposure| self.rise_since(exposure)).chain(today);
        Some(most.fold(self.rise_since(last), f64::max))
    }

    fn rise_since(&self, last: &Exposure) -> f64 {
        let unknown = !self.scale.effort_known || last.rir.is_none();
        let careful = self.situation.athlete.careful || unknown || self.unsure;
        self.rise(self.equalised(last), if careful { CAREFUL_RISE } else { RISE })
    }

    fn rise_within_workout(&self) -> Option<f64> {
        let previous = self.knowledge.work.last()?;
        if self.situation.waits() {
            return Some(previous.load_kg);
        }
        Some(self.rise(
            previous.load_kg,
            if self.situation.athlete.careful {
                CAREFUL_RISE
            } else {
                RISE
            },
        ))
    }

    /// So much more, or one increment if that is larger.
    fn rise(&self, from_kg: f64, factor: f64) -> f64 {
        let body_kg = self.knowledge.body_kg;
        let from = Weight::from_kg(from_kg - body_kg).unwrap_or(Weight::ZERO);
        let increment = increment_above(self.situation.grid, from).map_or(0.0, |next| next.kg() + body_kg);
        f64::max(from_kg * factor, increment)
    }

    /// 2 % or one repetition above the best that was shown.
    fn best_shown(&self) -> Option<f64> {
        let state = &self.knowledge.state;
        let curve = self.knowledge.class_curve();
        let at = |level: f64, n: f64| exp(level + curve.g(n) + self.knowledge.turn(n));
        let most = |shown: Option<f64>, n: f64| {
            shown.map(|level| f64::max(BEYOND_SHOWN * at(level, n), at(level, n - 1.0)))
        };
        let by_effort = most(state.shown, self.scale.to_failure(self.reps));
        let by_reps = most(state.shown_by_reps, self.scale.position(self.reps));
        match (by_effort, by_reps) {
            (Some(a), Some(b)) => Some(f64::max(a, b)),
            (a, b) => a.or(b),
        }
    }

    /// A load that did not go once tells no level, only that it was too much.
    fn failed_before(&self) -> Option<f64> {
        let last = self.knowledge.logged.last()?;
        (last.reps == Reps::ZERO).then(|| AFTER_FAILURE * (last.weight.kg() + self.knowledge.body_kg))
    }

    /// Before today's first set a load does not fall by more than 15 %, except after a break or in a deload.
    fn least(&self) -> Option<f64> {
        let last = self.knowledge.state.last_hard()?;
        let exempt = self.situation.deload
            || !self.knowledge.work.is_empty()
            || self.knowledge.gap_days.is_some_and(|days| days > DROP_GUARD_DAYS);
        (!exempt).then(|| DROP * self.equalised(last))
    }
}

/// The load that is one increment above the nearest one to `from`.
fn increment_above(grid: &LoadGrid, from: Weight) -> Option<Weight> {
    grid.next_above(grid.nearest_at_most(from)?)
}
