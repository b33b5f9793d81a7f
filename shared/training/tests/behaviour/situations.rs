//! What the situations have in common.

use crate::support::gym::bench;
use crate::support::lifter::Lifter;
use training::prescribe::{Prescription, Reason};

/// Six workouts of 80 kg × 8 with two in reserve.
pub fn regular() -> Lifter {
    let mut lifter = Lifter::new(bench());
    for i in 0..6 {
        lifter = lifter.did(3 * i, 80.0, 8, Some(2.0), 3);
    }
    lifter
}

/// Whether a step of the trace has this reason.
pub fn has(prescription: &Prescription, wanted: impl Fn(&Reason) -> bool) -> bool {
    prescription.trace.steps.iter().any(|step| wanted(&step.reason))
}

/// The prescribed load in kilograms.
pub fn load(prescription: &Prescription) -> f64 {
    prescription.weight.expect("a load").kg()
}
