//! "28 minutes, the rack is taken": the rest of a running workout for the most stimulus that the time and the equipment
//! left allow.
//!
//! What was done stays. An exercise whose equipment is taken is swapped for the closest that can be had; then sets are
//! taken one by one, always the one that adds most to the week for its seconds, until the time is up. Where the time does
//! not do, two exercises that do not get in each other's way may be done in turn. The answer is a list of commands; nothing
//! is changed here.

mod fill;
mod pairs;
mod work;

pub use pairs::REST_INSIDE_S;

use fill::Chosen;
use serde::{Deserialize, Serialize};
use work::Item;

use crate::exercise::ExerciseFacts;
use crate::plan::{NodeId, SetPrescription, Warm};
use crate::prescribe::Athlete;
use crate::volume::PerGroup;

/// A slot of the workout with sets that are not done yet.
#[derive(Clone, Copy, Debug)]
pub struct OpenSlot<'a> {
    /// Its identity.
    pub id: &'a NodeId,
    /// The exercise that is done in it.
    pub exercise: StandIn<'a>,
    /// The sets that are left, in order.
    pub left: &'a [SetPrescription],
    /// Working sets that are done.
    pub done: usize,
    /// The superset that it belongs to already.
    pub group: Option<&'a str>,
    /// Its equipment cannot be had.
    pub taken: bool,
    /// What could be done instead with what is free, the closest first.
    pub stand_ins: &'a [StandIn<'a>],
}

/// An exercise.
#[derive(Clone, Copy, Debug)]
pub struct StandIn<'a> {
    /// What the coach knows about it.
    pub facts: &'a ExerciseFacts,
    /// One side at a time.
    pub unilateral: bool,
}

/// What is left of a workout, and for what.
#[derive(Clone, Debug)]
pub struct Remaining<'a> {
    /// Who trains.
    pub athlete: &'a Athlete,
    /// What is open, in the order of the workout.
    pub slots: &'a [OpenSlot<'a>],
    /// Exercises that are in the workout and done or left out: they do not stand in.
    pub used: &'a [&'a str],
    /// The seconds left; `None` where only equipment is missing.
    pub seconds: Option<u32>,
    /// Fractional hard sets of this week, those of today so far included.
    pub week: PerGroup,
    /// What has worked today.
    pub warm: Warm,
    /// Whether exercises may be done in turn.
    pub supersets: bool,
}

/// The rest of a workout, anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Replan {
    /// What changes, in the order of the workout; empty where everything fits as it is.
    pub changes: Vec<Change>,
    /// Seconds of what was left.
    pub before_s: u32,
    /// Seconds of what is left now; never more than there are.
    pub after_s: u32,
    /// Sets that were left.
    pub before_sets: usize,
    /// Sets that are left now.
    pub after_sets: usize,
    /// Stimulus of what is left now as a share of what was left, 0 to 1.
    pub kept: f64,
}

/// What changes in one slot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The slot.
    pub slot: NodeId,
    /// What to do.
    pub command: Command,
    /// Why.
    pub why: Why,
}

/// What to do with a slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum Command {
    /// Another exercise.
    Swap {
        /// Its id.
        exercise: String,
    },
    /// Only the first of the sets that are left.
    KeepSets {
        /// So many.
        sets: usize,
    },
    /// Left out.
    Skip,
    /// In turn with another slot of the same name.
    Pair {
        /// The name of the superset.
        group: String,
        /// Rest after each set, in seconds.
        rest_s: u32,
    },
}

/// Why a slot changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// Its equipment is taken.
    Taken,
    /// Its equipment is taken, and nothing that is free can stand in.
    NoStandIn,
    /// Other sets add more in the time.
    Time,
    /// Both fit in the time that way; they do not tire each other.
    InTurn {
        /// With this slot.
        with: NodeId,
    },
}

/// Plans the rest of a workout anew.
#[must_use]
pub fn replan(remaining: &Remaining) -> Replan {
    let (planned, items) = (work::planned(remaining), work::items(remaining));
    let (before, all) = (Chosen::all(&planned), Chosen::all(&items));
    let seconds =
        |items: &[Item], chosen: &Chosen| work::total_s(remaining, items, &chosen.counts, &chosen.pairs);
    let fits = remaining
        .seconds
        .is_none_or(|limit| seconds(&items, &all) <= limit);
    let chosen = if fits {
        all
    } else {
        fill::choose(remaining, &items)
    };
    Replan {
        changes: work::changes(remaining, &items, &chosen),
        before_s: seconds(&planned, &before),
        after_s: seconds(&items, &chosen),
        before_sets: before.counts.iter().sum(),
        after_sets: chosen.counts.iter().sum(),
        kept: fill::share_kept(remaining, &planned, &items, &chosen),
    }
}
