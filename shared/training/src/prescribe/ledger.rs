//! The account of a load: every factor is a line, and the lines multiply to the load.

use super::trace::{Reason, Step};

/// A load on its way through the steps.
#[derive(Clone, Debug)]
pub(super) struct Ledger {
    /// Load so far, in kg with the body's part.
    pub(super) load_kg: f64,
    /// What the lifter is estimated to manage for the target today, in kg: moved by what changes the lifter,
    /// not by what the coach decides.
    pub(super) able_kg: f64,
    /// The lines so far.
    pub(super) steps: Vec<Step>,
}

impl Ledger {
    pub(super) fn open(base_kg: f64) -> Self {
        Self {
            load_kg: base_kg,
            able_kg: base_kg,
            steps: Vec::new(),
        }
    }

    /// The lifter is stronger or weaker today.
    pub(super) fn lifter(&mut self, reason: Reason, factor: f64) {
        if self.enter(reason, factor) {
            self.able_kg *= factor;
        }
    }

    /// The coach decides for more or less than the lifter is able to.
    pub(super) fn decision(&mut self, reason: Reason, factor: f64) {
        self.enter(reason, factor);
    }

    /// At most this much.
    pub(super) fn limit(&mut self, reason: Reason, most_kg: f64) {
        if self.load_kg > most_kg {
            self.enter(reason, most_kg / self.load_kg);
        }
    }

    fn enter(&mut self, reason: Reason, factor: f64) -> bool {
        let changes = (factor - 1.0).abs() > f64::EPSILON;
        if changes {
            let before = self.load_kg;
            self.load_kg *= factor;
            self.steps.push(Step {
                reason,
                factor,
                delta_kg: self.load_kg - before,
            });
        }
        changes
    }
}
