//! On which scale repetitions are compared.

use crate::strength::gg1::{Effort, Parameters};
use crate::units::Rir;

/// A lifter who says how hard sets are is asked in repetitions plus RIR. Where effort is unknown, repetitions
/// are compared with repetitions: whatever is assumed about the effort of the last set is asked of the next,
/// so that tapping ✓ without saying anything moves the load neither up nor down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    pub(super) effort_known: bool,
    pub(super) rir: Rir,
    /// Repetitions that this lifter has left beyond those that they say: so many fewer will be said.
    pub(super) bias: f64,
}

impl Scale {
    /// Position on the scale: repetitions plus RIR, or repetitions.
    pub(super) fn position(self, reps: f64) -> f64 {
        if self.effort_known {
            reps + self.reserve()
        } else {
            reps
        }
    }

    /// Repetitions to failure that the model assumes.
    pub(super) fn to_failure(self, reps: f64) -> f64 {
        reps + self.reserve()
    }

    /// Reps in reserve that the model assumes: those that will be said.
    pub(super) fn reserve(self) -> f64 {
        if self.effort_known {
            self.rir.as_f64() - self.bias
        } else {
            Parameters::RIR_UNKNOWN
        }
    }

    /// The RIR that will be said about a set done as asked.
    pub(super) fn said(self) -> Rir {
        Rir::nearest(self.rir.as_f64() - self.bias)
    }

    /// What is said taken for the truth.
    pub(super) fn believing(self) -> Self {
        Self { bias: 0.0, ..self }
    }

    /// Repetitions to failure at a position on the scale.
    pub(super) fn to_failure_at(self, position: f64) -> f64 {
        if self.effort_known {
            position
        } else {
            position + Parameters::RIR_UNKNOWN
        }
    }

    /// A set at a position on the scale.
    pub(super) fn effort_at(self, position: f64, index: u16) -> Effort {
        Effort {
            reps: position,
            rir: self.effort_known.then_some(0.0),
            index,
        }
    }

    /// A set of so many repetitions, with its RIR where that is known.
    pub(super) fn effort(self, reps: f64, index: u16) -> Effort {
        Effort {
            reps,
            rir: self.effort_known.then(|| self.reserve()),
            index,
        }
    }
}
