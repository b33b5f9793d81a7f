//! Weekly sets of a group: up by a set or two while it goes well, held where it is most effective, never beyond what is
//! recovered from; and landmarks that become the lifter's own.

use serde::{Deserialize, Serialize};

use super::{Answers, Notice, NoticeReason, Proposal, Subject};
use crate::prescribe::Experience;
use crate::volume::VolumeGroup;

/// Landmarks of one lifter, in weekly fractional hard sets.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnLandmarks {
    /// The least that grows.
    pub minimum: f64,
    /// Most effective up to here.
    pub adaptive: f64,
    /// The most that is recovered from.
    pub recoverable: f64,
}

/// How a mesocycle went for a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mesocycle {
    /// Its exercises gained more than expected.
    pub progressed: bool,
    /// Soreness stayed low and nothing asked for a deload.
    pub recovered: bool,
    /// Reactive deloads in it.
    pub reactive_deloads: u8,
}

/// A week of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupWeek {
    /// Fractional hard sets.
    pub sets: f64,
    /// Whether its exercises went at least as well as expected.
    pub as_expected: bool,
    /// The worst soreness, 1 to 5, if it was said.
    pub soreness: Option<u8>,
    /// Whether the week unloaded, or came after a pause: its sets are no measure.
    pub exempt: bool,
}

/// What the decision about the next week looks at.
#[derive(Clone, Copy, Debug)]
pub struct VolumeInputs {
    /// Which group.
    pub group: VolumeGroup,
    /// The lifter's landmarks.
    pub landmarks: OwnLandmarks,
    /// The week that ends.
    pub week: GroupWeek,
    /// Hard sets of it in the workouts of a week, at most eight in each.
    pub workouts: u8,
}

/// Soreness up to which more is fine.
const SORENESS: u8 = 3;
/// Sets more a week, and the same as a share: the larger holds.
const RISE_SETS: f64 = 1.0;
const RISE_SHARE: f64 = 0.30;
/// More a week where a little more is proposed.
const STEP: f64 = 2.0;
/// Hard sets per workout and muscle.
const PER_WORKOUT: f64 = 8.0;
/// Landmarks stay this close to the table.
const CLAMP: f64 = 0.30;
/// Novices begin with less.
const NOVICE: f64 = 0.6;

impl OwnLandmarks {
    /// The table's for a group.
    #[must_use]
    pub fn table(group: VolumeGroup) -> Self {
        let table = group.landmarks();
        Self {
            minimum: group.fractional_minimum(),
            adaptive: f64::from(table.adaptive_high),
            recoverable: f64::from(table.recoverable),
        }
    }

    /// The table's, moved by how each mesocycle went: one set more where progress was better than expected and recovery good,
    /// two fewer after two reactive deloads; never more than 30 % from the table.
    #[must_use]
    pub fn learned(group: VolumeGroup, mesocycles: &[Mesocycle]) -> Self {
        let table = Self::table(group);
        let shift = mesocycles.iter().fold(0.0, |shift, cycle| {
            if cycle.reactive_deloads >= 2 {
                shift - 2.0
            } else if cycle.progressed && cycle.recovered {
                shift + 1.0
            } else {
                shift
            }
        });
        let near = |value: f64| (value + shift).clamp((1.0 - CLAMP) * value, (1.0 + CLAMP) * value);
        let recoverable = near(table.recoverable);
        Self {
            minimum: table.minimum,
            adaptive: f64::min(near(table.adaptive), recoverable),
            recoverable,
        }
    }

    /// Weekly sets to begin with.
    #[must_use]
    pub fn start(&self, experience: Experience) -> f64 {
        if experience == Experience::Novice {
            NOVICE * self.minimum
        } else {
            self.minimum
        }
    }

    /// The least that holds what was gained, where time is short: a third, but three.
    #[must_use]
    pub fn maintenance(usual: f64) -> f64 {
        f64::max(3.0, usual / 3.0)
    }
}

/// The most that a week may have after one with `sets`: one more or 30 %, whichever is larger.
#[must_use]
pub fn most_next_week(sets: f64) -> f64 {
    sets + f64::max(RISE_SETS, RISE_SHARE * sets)
}

/// Weekly sets to go on with: less above what is recovered from or after a bad week, more below what is most effective after a
/// good one.
#[must_use]
pub fn next_week(inputs: &VolumeInputs) -> f64 {
    let (week, landmarks) = (inputs.week, inputs.landmarks);
    let most = f64::min(
        landmarks.recoverable,
        PER_WORKOUT * f64::from(inputs.workouts.max(1)),
    );
    if week.exempt {
        return week.sets;
    }
    if week.sets > most {
        return most;
    }
    let sore = week.soreness.is_some_and(|sore| sore > SORENESS);
    if sore || !week.as_expected || week.sets >= landmarks.adaptive {
        return week.sets;
    }
    let wanted = f64::min(week.sets + STEP, landmarks.adaptive);
    f64::max(
        f64::min(f64::min(wanted, most_next_week(week.sets)), most),
        week.sets,
    )
}

/// A proposal for the next week, where it would differ by a set or more.
#[must_use]
pub fn volume(inputs: &VolumeInputs, answers: Answers, now_ms: i64) -> Option<Notice> {
    let subject = Subject::Volume { group: inputs.group };
    let sets = next_week(inputs);
    if (sets - inputs.week.sets).abs() < 1.0 || answers.rests(&subject, now_ms) {
        return None;
    }
    Some(Notice {
        subject,
        reason: NoticeReason::Volume {
            sets: inputs.week.sets,
            landmarks: inputs.landmarks,
        },
        proposal: Proposal::WeeklySets {
            group: inputs.group,
            sets,
        },
    })
}
