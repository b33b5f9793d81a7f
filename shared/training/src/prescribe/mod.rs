//! From the estimate to the plate: one order of steps, each a line of the trace.

mod adjust;
mod athlete;
mod calibration;
mod compose;
mod confidence;
mod effort;
mod envelope;
mod estimate;
mod frame;
mod goal;
mod grade;
mod guards;
mod knowledge;
mod ledger;
mod outcome;
mod prescription;
mod progression;
mod rest;
mod rounding;
mod scale;
mod situation;
mod trace;
mod warm_up;

pub use athlete::{Athlete, Experience, Sex};
pub use effort::least_rir;
pub use goal::{goal_preview, planned_rest_s, slot_target};
pub use grade::Grade;
pub use prescription::{Advice, Confidence, ConfidenceBand, Estimate, LoadInterval, Prescription};
pub use situation::{Options, Readiness, Situation, SlotTarget};
pub use trace::{
    BaseSource, BaseTrace, Change, Expert, ExpertShare, Guard, Reason, RepsReason, RirFloor, Rounding,
    RoundingOutcome, Step, TargetTrace, Trace,
};

pub use warm_up::{WarmUpSet, warm_up};

use frame::Frame;

/// The next set of an exercise, given what was logged today. With nothing logged it is the first working set.
#[must_use]
pub fn prescribe_set(situation: &Situation) -> Prescription {
    compose::compose(&Frame::new(situation), 0)
}

/// The sets of an exercise that remain when `sets` are planned, the later ones planned ahead. Sets that were
/// logged today count as done, warm-ups and drops excepted.
#[must_use]
pub fn prescribe_exercise(situation: &Situation, sets: u16) -> Vec<Prescription> {
    let frame = Frame::new(situation);
    let done = u16::try_from(frame.knowledge.logged.len()).unwrap_or(u16::MAX);
    (0..sets.saturating_sub(done))
        .map(|ahead| compose::compose(&frame, ahead))
        .collect()
}
