//! How good the coach would have been: a history is walked forward in time, and before each set the load that it
//! predicts for the repetitions that were then done is compared with the load that was then used.
//!
//! * Work sets and the top set of an exercise in a workout are those that the coach learns from
//!   ([`crate::strength::gg1`] itself is run, not a copy of it).
//! * **Ahead of the session**: the load of the top set, before the workout. **Ahead of the set**: the load of each later
//!   work set, knowing today's earlier ones. The error is predicted / used - 1, winsorised at 50 %.
//! * Left out of the scores, not of learning: more than 20 repetitions to failure, and anomalous sessions, more than 0.30
//!   (in ln) off the median of their neighbours: another machine, pounds taken for kilograms.
//! * Beside the coach stand the simple estimates that a lifter could make by hand ([`Method`]).
//!
//! The load at the logged repetitions is judged, not the repetitions at the used load: people choose the load that
//! lets them hit a repetition target, so that "the same repetitions as last time" cannot be beaten and says nothing.
//!
//! Everything here is a function of its arguments, the resampling of a seed.

mod anomaly;
mod baselines;
mod chance;
mod interval;
mod method;
mod names;
mod own;
mod report;
mod resample;
mod score;
mod steps;
mod walk;

pub use interval::{CalibrationPoint, Coverage, by_chance};
pub use method::Method;
pub use names::has_a_known_load;
pub use own::{ENOUGH_OF_ONE, ExerciseReport, OwnReport, own_report};
pub use report::{ENOUGH, Overall, Report, Summing, overall};
pub use resample::{Advantage, RESAMPLES, Verdict};
pub use score::{Errors, MethodScore, Scores};
pub use walk::{Extras, Walk, Walking, walk};

use crate::history::HistorySet;
use crate::strength::gg1::Catalogue;

/// How good the coach would have been for one lifter, from the lifter's own history in whatever order.
///
/// Sets that lift the body count where the body mass is known. The same seed gives the same report.
#[must_use]
pub fn report(history: &[HistorySet], catalogue: &Catalogue, seed: u64) -> Report {
    walk(history, catalogue, Extras::Off).report(seed)
}
