//! How many weekly sets each group is to have, from the first week to the last, and what a set is worth.

use super::Ask;
use crate::notice::{OwnLandmarks, most_next_week};
use crate::prescribe::Experience;
use crate::volume::{PerGroup, VolumeGroup};

/// Weeks of a block with the one that unloads at its end, by experience (`docs/SCIENCE.md`, deload).
const WEEKS: [(Experience, u8); 3] = [
    (Experience::Novice, 8),
    (Experience::Intermediate, 6),
    (Experience::Advanced, 5),
];
/// Strength needs less volume than size: this share of the way from the minimum to the most effective is left out at goal 1.
const STRENGTH_LEAVES: f64 = 0.6;
/// Trunk muscles have no minimum; they get this many sets where there is time.
const TRUNK: f64 = 3.0;
/// Worth of a set relative to a useful one: below what maintains, up to two thirds of what is aimed at and up to all of it (what
/// comes first does most), and beyond.
const BELOW_MAINTENANCE: f64 = 1.6;
const BELOW_MOST: f64 = 1.2;
const BELOW_AIM: f64 = 0.8;
const MOST: f64 = 2.0 / 3.0;
const BEYOND_AIM: f64 = -0.05;
const BEYOND_ADAPTIVE: f64 = -0.5;
/// Worth of what shall grow first.
const PRIORITY: f64 = 2.0;

/// Weekly sets by group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Targets {
    /// Weeks that load; one more unloads.
    pub(super) loading_weeks: u8,
    /// To begin with.
    pub(super) start: PerGroup,
    /// In the last week that loads.
    peak: PerGroup,
    /// What maintains.
    maintenance: PerGroup,
    /// Most effective up to here.
    adaptive: PerGroup,
    /// Never more than this.
    pub(super) recoverable: PerGroup,
    weight: PerGroup,
}

/// What the sets of one week are held against.
#[derive(Clone, Copy, Debug)]
pub(super) struct WeekTargets<'a> {
    all: &'a Targets,
    aim: PerGroup,
    cap: PerGroup,
}

impl Targets {
    pub(super) fn new(ask: &Ask) -> Self {
        let goal = ask.athlete.goal();
        let first = |group| ask.priorities.contains(&group);
        let start = PerGroup::of(|group| {
            let landmarks = ask.landmarks(group);
            let usual = f64::max(landmarks.start(ask.athlete.experience), trunk(group));
            // What shall grow first begins half way to what is most effective.
            let effective = f64::from(group.landmarks().adaptive_low);
            let start = if first(group) {
                f64::midpoint(usual, effective)
            } else {
                usual
            };
            f64::min(start, landmarks.adaptive)
        });
        let peak = PerGroup::of(|group| {
            let table = group.landmarks();
            let (low, high) = (f64::from(table.adaptive_low), f64::from(table.adaptive_high));
            let landmarks = ask.landmarks(group);
            let wanted = if first(group) {
                f64::midpoint(low, high)
            } else if landmarks.minimum > 0.0 {
                landmarks.minimum + (low - landmarks.minimum) * (1.0 - STRENGTH_LEAVES * goal)
            } else {
                start[group]
            };
            f64::max(f64::min(wanted, landmarks.adaptive), start[group])
        });
        let weeks = WEEKS.iter().find(|(of, _)| *of == ask.athlete.experience);
        Self {
            loading_weeks: weeks.map_or(6, |(_, weeks)| *weeks) - 1,
            maintenance: PerGroup::of(|group| f64::min(OwnLandmarks::maintenance(peak[group]), start[group])),
            adaptive: PerGroup::of(|group| ask.landmarks(group).adaptive),
            recoverable: PerGroup::of(|group| ask.landmarks(group).recoverable),
            weight: PerGroup::of(|group| weight(group) * if first(group) { PRIORITY } else { 1.0 }),
            start,
            peak,
        }
    }

    /// The first week.
    pub(super) fn first(&self) -> WeekTargets<'_> {
        WeekTargets {
            all: self,
            aim: self.start,
            cap: self.recoverable,
        }
    }

    /// A later week, from 1, after one with these sets.
    pub(super) fn later(&self, week: u8, before: &PerGroup) -> WeekTargets<'_> {
        let last = f64::from(self.loading_weeks.saturating_sub(1).max(1));
        let way = f64::from(week) / last;
        WeekTargets {
            all: self,
            aim: PerGroup::of(|group| self.start[group] + way * (self.peak[group] - self.start[group])),
            cap: PerGroup::of(|group| f64::min(most_next_week(before[group]), self.recoverable[group])),
        }
    }
}

impl WeekTargets<'_> {
    /// Whether a group may have so many sets.
    pub(super) fn allows(&self, group: VolumeGroup, sets: f64) -> bool {
        sets <= self.cap[group] + 1e-9
    }

    /// What a useful set of a group is worth.
    pub(super) fn weight(&self, group: VolumeGroup) -> f64 {
        self.all.weight[group]
    }

    /// What it is worth that a group has `to` sets instead of `from`, in useful sets.
    pub(super) fn worth(&self, group: VolumeGroup, from: f64, to: f64) -> f64 {
        self.all.weight[group] * (self.level(group, to) - self.level(group, from))
    }

    fn level(&self, group: VolumeGroup, sets: f64) -> f64 {
        let aim = self.aim[group];
        let bounds = [
            (f64::min(self.all.maintenance[group], aim), BELOW_MAINTENANCE),
            (MOST * aim, BELOW_MOST),
            (aim, BELOW_AIM),
            (f64::max(self.all.adaptive[group], aim), BEYOND_AIM),
            (f64::INFINITY, BEYOND_ADAPTIVE),
        ];
        let mut from = 0.0;
        let mut level = 0.0;
        for (bound, slope) in bounds {
            level += slope * (f64::min(sets, bound) - from).max(0.0);
            from = f64::max(from, bound);
        }
        level
    }
}

fn trunk(group: VolumeGroup) -> f64 {
    if group == VolumeGroup::Abs { TRUNK } else { 0.0 }
}

/// What a set of a group is worth beside others, where no priority was said: small muscles that work along come last \[M\].
fn weight(group: VolumeGroup) -> f64 {
    match group {
        VolumeGroup::Forearms => 0.3,
        VolumeGroup::FrontDelts => 0.4,
        VolumeGroup::Traps | VolumeGroup::Abs => 0.5,
        VolumeGroup::Glutes | VolumeGroup::Calves => 0.7,
        _ => 1.0,
    }
}
