//! From the estimate to the plate: one order of steps, each a line of the trace.

mod athlete;
mod prescription;
mod situation;
mod trace;

pub use athlete::{Athlete, Experience, Sex};
pub use prescription::{Advice, Confidence, ConfidenceBand, Estimate, LoadInterval, Prescription};
pub use situation::{Options, Readiness, Situation, SlotTarget};
pub use trace::{
    BaseSource, BaseTrace, Change, Expert, ExpertShare, Guard, Reason, RepsReason, RirFloor, Rounding,
    RoundingOutcome, Step, TargetTrace, Trace,
};

/// The next set of an exercise, given what was logged today.
///
/// With nothing logged it is the first working set.
#[must_use]
pub fn prescribe_set(situation: &Situation) -> Prescription {
    let _ = situation;
    todo!("follows")
}

/// All sets of an exercise that remain when `sets` are planned, the later ones planned ahead.
#[must_use]
pub fn prescribe_exercise(situation: &Situation, sets: u16) -> Vec<Prescription> {
    let _ = (situation, sets);
    todo!("follows")
}
