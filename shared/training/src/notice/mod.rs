//! What the coach would say without being asked: proposals with a reason, which the lifter accepts or declines.
//!
//! Nothing here changes anything. A [`Notice`] carries the numbers that it rests on and what it proposes; the answers of
//! the lifter decide how soon the same is said again.

mod answers;
mod deload;
mod ladder;
mod pain;
pub mod plateau;
mod strain;
mod too_heavy;
mod volume;

pub use answers::{Answer, Answers, Subject};
pub use deload::{DeloadInputs, DeloadReason, deload};
pub use ladder::{Adherence, LadderInputs, Rung, plateau_notice};
pub use pain::{PainReport, holds_progress, is_too_much, joint_pain, pain};
pub use plateau::{BestOfWorkout, Stage, Stagnation, stagnation};
pub use strain::{DayReadiness, hrv_low, is_strained};
pub use too_heavy::{TooHeavyInputs, is_light_enough, is_too_heavy, too_heavy};
pub use volume::{GroupWeek, Mesocycle, OwnLandmarks, VolumeInputs, most_next_week, next_week, volume};

use serde::{Deserialize, Serialize};

use crate::repair::RepairKind;
use crate::units::Reps;
use crate::volume::VolumeGroup;

/// Something that the coach has noticed, why, and what it proposes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Notice {
    /// What it is about.
    pub subject: Subject,
    /// Why.
    pub reason: NoticeReason,
    /// What to do about it.
    pub proposal: Proposal,
}

impl Notice {
    /// Every exercise that it names.
    pub fn exercises(&self) -> impl Iterator<Item = &str> {
        let about = match &self.subject {
            Subject::Plateau { exercise } | Subject::TooHeavy { exercise } | Subject::Pain { exercise } => {
                Some(exercise.as_str())
            }
            Subject::Deload | Subject::Volume { .. } | Subject::MissedDays { .. } => None,
        };
        let instead = match &self.proposal {
            Proposal::Substitute { exercise } => Some(exercise.as_str()),
            _ => None,
        };
        about.into_iter().chain(instead)
    }
}

/// Why something is proposed, with the numbers it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum NoticeReason {
    /// An exercise has stood still.
    Plateau {
        /// How it stands.
        stagnation: Stagnation,
    },
    /// It is time, or the body asks for it.
    Deload {
        /// Which of them.
        because: DeloadReason,
    },
    /// A muscle group can do with more or less.
    Volume {
        /// Weekly hard sets so far.
        sets: f64,
        /// Where the group's landmarks are for this lifter.
        landmarks: OwnLandmarks,
    },
    /// The lightest load there is leaves too few repetitions.
    TooHeavy {
        /// So many.
        reps: Reps,
        /// Fewest that the plan asks for.
        reps_low: Reps,
    },
    /// Pain at an exercise.
    Pain {
        /// The strongest of today, 0 to 10.
        level: u8,
        /// Reports in the last three weeks.
        reports: u32,
    },
    /// A week of the plan is behind.
    MissedDays {
        /// Workouts that should have been and were not.
        missed: u8,
    },
}

/// What the coach proposes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "proposal", rename_all = "snake_case")]
pub enum Proposal {
    /// Come more often before anything else is changed.
    TrainAsPlanned,
    /// Look at sleep and food first.
    LookAfterYourself,
    /// Work closer to the asked effort, rest longer, look at technique.
    CheckEffortRestAndTechnique,
    /// A fifth more sets of the exercise.
    MoreSets {
        /// By so many per cent.
        percent: u8,
    },
    /// Another range of repetitions for some weeks.
    OtherRange {
        /// Fewest repetitions.
        reps_low: u16,
        /// Most repetitions.
        reps_high: u16,
    },
    /// A variation of the exercise.
    Variation,
    /// Another exercise in its place.
    Substitute {
        /// Which.
        exercise: String,
    },
    /// A week that unloads.
    Deload(DeloadDose),
    /// Hard sets of a group in the coming week.
    WeeklySets {
        /// Which group.
        group: VolumeGroup,
        /// So many.
        sets: f64,
    },
    /// End the exercise today and take one that spares the joint.
    SpareTheJoint,
    /// Have it looked at by a professional.
    SeekHelp,
    /// Go on with a week that is behind in this way.
    MendWeek {
        /// What to do with the days.
        mend: RepairKind,
        /// Names of the days that go, in whole or in part to other days.
        without: Vec<String>,
    },
}

/// What a deload is like.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeloadDose {
    /// Days that it lasts.
    pub days: u8,
    /// Share of the sets that is done, in per cent.
    pub sets_percent: u8,
    /// Repetitions more in reserve.
    pub more_rir: u8,
}
