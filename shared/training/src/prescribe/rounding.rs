//! From a load to what can be built, and the repetitions that this means.

use super::progression::EXTEND;
use super::scale::Scale;
use super::trace::{Rounding, RoundingOutcome};
use crate::load::LoadGrid;
use crate::math::{exp, ln, round_to_i32};
use crate::strength::RepCurve;
use crate::units::Weight;

/// Up to this error the load is rounded; beyond it repetitions change too.
const CLOSE: f64 = 0.025;
/// Fewer repetitions than this are not prescribed in place of a lighter load.
pub(super) const FEWEST: u16 = 3;

/// What is wanted.
pub(super) struct Wanted<'a> {
    pub(super) grid: &'a LoadGrid,
    /// Load in kg with the body's part.
    pub(super) load_kg: f64,
    /// The body's part.
    pub(super) body_kg: f64,
    /// The most that safety and guards allow.
    pub(super) most_kg: f64,
    /// ln load with one repetition in reserve, relative to the target's.
    pub(super) hard: f64,
    pub(super) scale: Scale,
    pub(super) curve: RepCurve,
    pub(super) reps: u16,
    pub(super) low: u16,
    pub(super) high: u16,
}

/// What is loaded.
pub(super) struct Loaded {
    pub(super) weight: Weight,
    pub(super) reps: u16,
    pub(super) low: u16,
    pub(super) high: u16,
    pub(super) rounding: Rounding,
}

impl Wanted<'_> {
    /// `None` where the grid is empty.
    pub(super) fn load(&self) -> Option<Loaded> {
        let wanted = Weight::from_kg(self.load_kg - self.body_kg).unwrap_or(if self.load_kg > 0.0 {
            Weight::MAX
        } else {
            Weight::MIN
        });
        match self.grid.nearest_at_most(wanted) {
            Some(below) => Some(self.at(self.rounded(wanted, below))),
            None => self
                .grid
                .lightest()
                .map(|lightest| self.at((lightest, RoundingOutcome::Nearest))),
        }
    }

    /// The nearest; the lighter of two for hard sets, and wherever the heavier would break a guard. A load is
    /// never rounded up beyond what one repetition in reserve would get, so that more reserve never means more load.
    fn rounded(&self, wanted: Weight, below: Weight) -> (Weight, RoundingOutcome) {
        let Some(above) = self.grid.next_above(wanted) else {
            return (below, RoundingOutcome::Nearest);
        };
        let up = above.grams() - wanted.grams();
        let down = wanted.grams() - below.grams();
        if up >= down {
            return (below, RoundingOutcome::Nearest);
        }
        let above_kg = above.kg() + self.body_kg;
        // Not by the curve from here: where the envelope is flat that would allow more, the more is in reserve.
        let hard = self.load_kg * exp(self.hard);
        let allowed = self.scale.reserve() > 1.0 && above_kg <= self.most_kg && above_kg <= hard;
        if allowed {
            (above, RoundingOutcome::Nearest)
        } else {
            (below, RoundingOutcome::KeptBelow)
        }
    }

    fn at(&self, (weight, outcome): (Weight, RoundingOutcome)) -> Loaded {
        let to_kg = weight.kg() + self.body_kg;
        let factor = to_kg / self.load_kg;
        let wanted = self.curve.g(self.scale.to_failure(f64::from(self.reps)));
        let reps_to_failure = self
            .curve
            .inverse(wanted + ln(f64::max(to_kg, f64::MIN_POSITIVE)) - ln(self.load_kg));
        let possible = round_to_i32(reps_to_failure - self.scale.reserve());
        let fits = u16::try_from(possible.clamp(0, 200)).unwrap_or(0);
        let close = (factor - 1.0).abs() <= CLOSE;
        let (reps, low, high, outcome) = if close {
            (
                fits.clamp(self.low.min(self.reps), self.high.max(self.reps)),
                self.low,
                self.high,
                outcome,
            )
        } else if fits < self.low && factor > 1.0 {
            let forced = if fits >= FEWEST {
                RoundingOutcome::FewerReps
            } else {
                RoundingOutcome::TooHeavy
            };
            let reps = fits.max(1);
            (reps, reps, reps, forced)
        } else if fits > self.high {
            let reps = fits.min(self.high + EXTEND);
            (reps, self.low, reps, RoundingOutcome::RangeExtended)
        } else {
            (fits.max(self.low), self.low, self.high, outcome)
        };
        let reps_changed = i32::from(reps) - i32::from(self.reps);
        let rounding = Rounding {
            to_kg,
            factor,
            reps_to_failure: reps_to_failure + self.scale.bias,
            reps_changed,
            outcome,
        };
        Loaded {
            weight,
            reps,
            low: low.min(reps),
            high: high.max(reps),
            rounding,
        }
    }
}
