//! Why a plan is as it is: codes with values, for the screen to put into words.

use serde::{Deserialize, Serialize};

use super::DayTheme;
use super::pool::{Pool, is_at_hand, is_possible, spares};
use super::{Ask, Candidate};
use crate::exercise::Joint;
use crate::prescribe::Experience;
use crate::units::Rir;
use crate::volume::{PerGroup, VolumeGroup};

/// Something that speaks for the plan, or that it could not do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PlanReason {
    /// Each muscle comes as often as the days allow, with time to recover between.
    Split {
        /// What the days are for.
        days: Vec<DayTheme>,
        /// Whether a seventh day was asked for and is left to rest.
        rest_day: bool,
    },
    /// Weekly sets begin at what makes this lifter grow, and rise from week to week.
    Volume {
        /// Beginners begin with less.
        experience: Experience,
        /// Weeks that load.
        weeks: u8,
    },
    /// Reps in reserve fall over the block.
    Effort {
        /// In the first week.
        from: Rir,
        /// In the last that loads.
        to: Rir,
    },
    /// The last week unloads.
    Deload {
        /// After so many weeks.
        after: u8,
    },
    /// The longest day stays within the time.
    Time {
        /// Its seconds.
        longest_s: u32,
        /// The minutes that were asked for.
        minutes: u16,
    },
    /// Exercises that load a joint were left out.
    Spared {
        /// The joint.
        joint: Joint,
    },
    /// A group gets fewer sets in the first week than would make it grow.
    Short {
        /// The group.
        group: VolumeGroup,
        /// What it gets.
        sets: f64,
        /// What it should get.
        wanted: f64,
        /// What stands in the way.
        cause: Shortage,
    },
}

/// What stands in the way of more sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shortage {
    /// The minutes.
    Time,
    /// More in one workout would not be recovered from: more days are needed.
    Days,
    /// No exercise spares what hurts.
    Pain,
    /// The gym has nothing for it.
    Equipment,
    /// What there is asks for more experience.
    Experience,
}

/// Why an exercise is there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SlotReasons {
    /// Fractional hard sets that it gives each group in the first week, most first.
    pub gives: Vec<(VolumeGroup, f64)>,
    /// What else speaks for it.
    pub reasons: Vec<SlotReason>,
}

/// What speaks for an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotReason {
    /// Heavy and technical: among the first of the day.
    MainLift,
    /// The lifter trains it already: its loads are known.
    Known,
    /// It trains what shall grow first.
    Priority,
    /// Several muscles at once: much for its time.
    ManyMuscles,
}

/// Weekly fractional hard sets of a group beside its landmarks.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupSets {
    /// The group.
    pub group: VolumeGroup,
    /// In the first week.
    pub first: f64,
    /// In the last week that loads.
    pub last: f64,
    /// What the first week should have.
    pub start: f64,
    /// Most effective up to here.
    pub adaptive: f64,
    /// The most that is recovered from.
    pub recoverable: f64,
}

/// Fewer than this below what is wanted is not worth a word.
const SHORT_BY: f64 = 0.5;

/// Groups that get too little in the first week, and why.
pub(super) fn shortages(
    ask: &Ask,
    candidates: &[Candidate],
    pool: &Pool,
    (start, first): (&PerGroup, &PerGroup),
    per_week: f64,
) -> Vec<PlanReason> {
    let short = start
        .iter()
        .filter(|(group, wanted)| first[*group] < wanted - SHORT_BY);
    short
        .map(|(group, wanted)| {
            let trains = |one: &&Candidate| PerGroup::shares(one.facts)[group] >= 1.0;
            let any = |holds: &dyn Fn(&Candidate) -> bool| candidates.iter().filter(trains).any(holds);
            let in_pool = pool.entries.iter().any(|entry| entry.shares[group] >= 1.0);
            let cause = if in_pool && wanted > per_week {
                Shortage::Days
            } else if in_pool {
                Shortage::Time
            } else if any(&|one| is_possible(ask, one) && is_at_hand(ask, one) && !spares(ask, one)) {
                Shortage::Pain
            } else if any(&|one| is_possible(ask, one) && !is_at_hand(ask, one)) {
                Shortage::Equipment
            } else {
                Shortage::Experience
            };
            PlanReason::Short {
                group,
                sets: first[group],
                wanted,
                cause,
            }
        })
        .collect()
}
