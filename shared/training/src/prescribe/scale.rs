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
}

impl Scale {
    /// Position on the scale: repetitions plus RIR, or repetitions.
    pub(super) fn position(self, reps: f64) -> f64 {
        if self.effort_known {
            reps + self.rir.as_f64()
        } else {
            reps
        }
    }

    /// Repetitions to failure that the model assumes.
    pub(super) fn to_failure(self, reps: f64) -> f64 {
        reps + self.reserve()
    }

    /// Reps in reserve that the model assumes.
    pub(super) fn reserve(self) -> f64 {
        if self.effort_known {
            self.rir.as_f64()
        } else {
            Parameters::RIR_UNKNOWN
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
            rir: self.effort_known.then(|| self.rir.as_f64()),
            index,
        }
    }
}
