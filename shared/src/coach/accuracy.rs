//! How good the coach would have been for one lifter.

use training::backtest::{OwnReport, own_report};

use super::history::history_sets;
use super::{Exercises, StoredSet};
use crate::ids::SetId;

/// A log of more sets than this is walked through by the engine, where it can be reached: at 8 µs a set natively, twice
/// as much in the browser, a phone that is four times slower would work for longer than half a second.
pub const ON_DEVICE_SETS: usize = 8_000;

/// How good the coach would have been for the lifter of these sets, in whatever order they come: each was predicted
/// from those before it.
#[must_use]
pub fn accuracy<'a>(
    sets: impl IntoIterator<Item = (&'a SetId, &'a StoredSet)>,
    exercises: &Exercises,
) -> OwnReport {
    own_report(&history_sets(sets, exercises), exercises.catalogue())
}
