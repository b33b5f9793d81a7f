//! What is the lifter's own: how what they say about effort relates to the truth, and how their repetitions fall with
//! the load. Beyond GG1 and apart from it: its states, experts and intervals do not know of either.
//!
//! Both are learned only from sets whose load and repetitions the coach had asked for. Loads that lifters choose
//! themselves follow their repetitions instead of deciding them, and teach the opposite of the truth.

mod curve;
mod effort;

use crate::history::WorkSet;

pub use curve::{Anchor, OwnCurve, OwnReps};
pub use effort::EffortBias;

/// Weight of one workout in the share of sets to failure.
const FOLLOW: f64 = 0.3;

/// The share of sets planned to failure after one more workout.
pub(crate) fn share_to_failure(share: f64, work: &[WorkSet]) -> f64 {
    let failed = work.iter().filter(|set| effort::reached_failure(set)).count();
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    share + FOLLOW * (count(failed) / f64::max(count(work.len()), 1.0) - share)
}

/// Standard deviation of the repetitions to failure of one set (tagged to failure, same load, same lifter) \[D\].
const REPS_SD: f64 = 1.2;
