//! From one workout to the next: double progression (repetitions within the range first, then load) and linear (a step of
//! load each time). Workouts that unload are no measure of it: after them training goes on a little below where it was.

use super::athlete::Experience;
use super::envelope::Envelope;
use super::scale::Scale;
use super::situation::SlotTarget;
use super::trace::{Reason, RepsReason};
use crate::load::LoadGrid;
use crate::math::ln;
use crate::plan::ProgressRule;
use crate::strength::RepCurve;
use crate::strength::gg1::{Exposure, Parameters, days_between};
use crate::units::{Reps, Weight};

/// What to aim at, and the load that the coach would rather have than the estimate's.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Aim {
    pub(super) reps: u16,
    pub(super) reason: RepsReason,
    /// Load in kg with the body's part.
    pub(super) load: Option<(Reason, f64)>,
}

/// Repetitions that last time's load may be above the estimate, which lags behind a lifter who gains one
/// repetition per workout; beyond it the estimate decides.
const HOLD_ABOVE_REPS: f64 = 2.0;
/// Repetitions that a load may be below the estimate; beyond it the estimate decides.
const HOLD_BELOW_REPS: f64 = 1.25;
/// After missing the low end twice.
const REBUILD: f64 = 0.95;
/// Of the last load before a deload (4.7).
const AFTER_DELOAD: f64 = 0.975;
/// By how much a range may be extended upwards where the next load is too far away.
pub(super) const EXTEND: u16 = 5;

/// What progression looks at.
pub(super) struct Progress<'a> {
    /// Workouts with the exercise, oldest first, without those that unloaded.
    pub(super) exposures: &'a [Exposure],
    /// Whether the last workout with the exercise unloaded.
    pub(super) after_deload: bool,
    pub(super) slot: &'a SlotTarget,
    pub(super) scale: Scale,
    pub(super) curve: RepCurve,
    pub(super) grid: &'a LoadGrid,
    pub(super) body_kg: f64,
    pub(super) envelope: &'a Envelope,
    pub(super) experience: Experience,
    pub(super) now_ms: i64,
}

impl Progress<'_> {
    /// The aim of the first set of today.
    pub(super) fn aim(&self) -> Aim {
        let Some(last) = self.exposures.last() else {
            return Aim {
                reps: self.low(),
                reason: RepsReason::StartLow,
                load: None,
            };
        };
        if self.after_deload {
            return self.resume(last);
        }
        let before = self
            .exposures
            .len()
            .checked_sub(2)
            .and_then(|i| self.exposures.get(i));
        if self.slot.progress == ProgressRule::Linear && !self.missed(last) {
            return self.linear(last);
        }
        if self.missed(last) {
            return if before.is_some_and(|before| self.missed(before)) {
                self.rebuild(last)
            } else {
                self.retry()
            };
        }
        let twice = before.is_some_and(|before| self.mastered(before, 0));
        if self.mastered(last, 2) || (self.mastered(last, 0) && twice) {
            return self.raise(last);
        }
        let reps = last.reps.get();
        if reps >= self.high() {
            return self.hold(last, self.high(), RepsReason::Repeat);
        }
        if self.as_easy_as_asked(last) {
            self.hold(last, reps + 1, RepsReason::OneMore)
        } else {
            self.hold(last, reps, RepsReason::Repeat)
        }
    }

    /// No step of any kind: what was done last time, or less where the estimate has fallen or more shall stay in reserve.
    pub(super) fn wait(&self) -> Option<Aim> {
        let last = self.exposures.last()?;
        let reps = last.reps.get().clamp(self.low(), self.high());
        let weight = self.as_buildable(last.weight);
        let kg = weight.kg() + self.body_kg;
        Some(Aim {
            reps,
            reason: RepsReason::Waits,
            load: (self.as_easy_as_asked(last) && !self.too_heavy(kg, reps))
                .then_some((Reason::HoldLoad { weight }, kg)),
        })
    }

    /// The last loads before a deload, a little lighter.
    fn resume(&self, last: &Exposure) -> Aim {
        let reps = last.reps.get().clamp(self.low(), self.high());
        let kg = AFTER_DELOAD * last.load_kg;
        let fits = !self.too_heavy(kg, reps);
        Aim {
            reps,
            reason: RepsReason::AfterDeload,
            load: fits.then_some((Reason::AfterDeload { from: last.weight }, kg)),
        }
    }

    /// A step of load after a workout that reached its repetitions with the asked reserve, as fast as experience lets
    /// planned loads grow; else the same again.
    fn linear(&self, last: &Exposure) -> Aim {
        let reps = self.low();
        let reached = self.as_easy_as_asked(last);
        let next = self.grid.next_above(last.weight).filter(|_| reached);
        let step = next.filter(|to| self.planned(last, *to) && !self.too_heavy(to.kg() + self.body_kg, reps));
        let Some(to) = step else {
            return self.hold(last, reps, RepsReason::Repeat);
        };
        let from = last.weight;
        Aim {
            reps,
            reason: RepsReason::LoadRises,
            load: (!self.beyond(to, reps))
                .then_some((Reason::RaiseLoad { from, to }, to.kg() + self.body_kg)),
        }
    }

    /// Whether the weeks at the last load allow the next one: 2.5 % a week for novices, 1 % and 0.5 % later (4.3; novices gain
    /// 1 to 2.5 kg a session \[M\]). A novice's step is never held back.
    fn planned(&self, last: &Exposure, to: Weight) -> bool {
        let weekly = match self.experience {
            Experience::Novice => return true,
            Experience::Intermediate => 0.010,
            Experience::Advanced => 0.005,
        };
        let same = self
            .exposures
            .iter()
            .rev()
            .take_while(|one| one.weight == last.weight);
        let since_ms = same.last().map_or(last.at_ms, |first| first.at_ms);
        let weeks = days_between(since_ms, self.now_ms) / 7.0;
        let rise = (to.kg() + self.body_kg) / last.load_kg - 1.0;
        // As many workouts as are remembered at one load are enough in any case.
        let all = self.exposures.iter().all(|one| one.weight == last.weight);
        rise <= weekly * weeks || (all && self.exposures.len() >= Parameters::EXPOSURES)
    }

    fn raise(&self, last: &Exposure) -> Aim {
        let next = self.grid.next_above(last.weight);
        let fits = next.and_then(|to| {
            let ln_load = ln(to.kg() + self.body_kg);
            let fits =
                |reps: &u16| self.envelope.load(self.scale.position(f64::from(*reps) - 0.5)) >= ln_load;
            (self.low()..=self.high()).rev().find(fits).map(|reps| (to, reps))
        });
        match fits {
            // Far stronger than the next load asks: the estimate for the most repetitions decides.
            Some((to, reps)) if reps == self.high() && self.beyond(to, reps) => Aim {
                reps,
                reason: RepsReason::LoadRises,
                load: None,
            },
            Some((to, reps)) => Aim {
                reps,
                reason: RepsReason::LoadRises,
                load: Some((
                    Reason::RaiseLoad {
                        from: last.weight,
                        to,
                    },
                    to.kg() + self.body_kg,
                )),
            },
            // The next load is too far away: more repetitions at this one.
            None => {
                let reps = (last.reps.get() + 1).min(self.high() + EXTEND).max(self.low());
                self.hold(last, reps, RepsReason::OneMore)
            }
        }
    }

    fn hold(&self, last: &Exposure, reps: u16, reason: RepsReason) -> Aim {
        let weight = self.as_buildable(last.weight);
        let kg = weight.kg() + self.body_kg;
        let near = !self.too_heavy(kg, reps) && !self.beyond(weight, reps);
        Aim {
            reps,
            reason,
            load: near.then_some((Reason::HoldLoad { weight }, kg)),
        }
    }

    /// Whether a load asks for two repetitions more than the estimate has.
    fn too_heavy(&self, kg: f64, reps: u16) -> bool {
        let n = self.scale.to_failure(f64::from(reps));
        self.above_estimate(kg, reps) > self.curve.g(n - HOLD_ABOVE_REPS) - self.curve.g(n)
    }

    /// Whether the estimate is more than a repetition above what this load asks.
    fn beyond(&self, weight: Weight, reps: u16) -> bool {
        let n = self.scale.to_failure(f64::from(reps));
        -self.above_estimate(weight.kg() + self.body_kg, reps)
            > self.curve.g(n) - self.curve.g(n + HOLD_BELOW_REPS)
    }

    /// By how much (in ln) a load is above the estimate for so many repetitions.
    fn above_estimate(&self, kg: f64, reps: u16) -> f64 {
        ln(kg) - self.envelope.load(self.scale.position(f64::from(reps)))
    }

    fn rebuild(&self, last: &Exposure) -> Aim {
        let reps = self.low();
        let kg = REBUILD * last.load_kg;
        if self.above_estimate(kg, reps) >= 0.0 {
            return self.retry();
        }
        let load = Some((Reason::RebuildLoad { from: last.weight }, kg));
        Aim {
            reps,
            reason: RepsReason::Rebuild,
            load,
        }
    }

    /// The low end by the estimate, which knows of the miss.
    fn retry(&self) -> Aim {
        Aim {
            reps: self.low(),
            reason: RepsReason::StartLow,
            load: None,
        }
    }

    /// Last time's load, as far as this gym can build it.
    fn as_buildable(&self, weight: Weight) -> Weight {
        self.grid.nearest_at_most(weight).unwrap_or(weight)
    }

    fn mastered(&self, exposure: &Exposure, beyond: u16) -> bool {
        exposure.reps.get() >= self.high() + beyond && self.as_easy_as_asked(exposure)
    }

    fn as_easy_as_asked(&self, exposure: &Exposure) -> bool {
        exposure.rir.is_none_or(|rir| rir >= self.scale.said())
    }

    fn missed(&self, exposure: &Exposure) -> bool {
        exposure.reps < self.slot.reps_low
    }

    fn low(&self) -> u16 {
        self.slot.reps_low.max(Reps::saturating(1)).get()
    }

    fn high(&self) -> u16 {
        self.slot.reps_high.get().max(self.low())
    }
}
