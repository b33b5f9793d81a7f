//! A proposal in three sentences at most: what it is about, why, and what to do.

use training::math::round_to_i32;
use training::notice::{DeloadReason, Notice, NoticeReason, Proposal};
use training::repair::RepairKind;

use crate::features::words::{Grade, Words, volume_group};
use crate::i18n::*;

/// What it is about, and why.
#[must_use]
pub fn reason(i18n: Words, notice: &Notice, name: impl Fn(&str) -> String) -> String {
    let exercise = notice.exercises().next().map(&name).unwrap_or_default();
    match &notice.reason {
        NoticeReason::Plateau { stagnation } => {
            let weeks = round_to_i32(stagnation.weeks_without_best);
            text!(i18n, notices.plateau, exercise = exercise, weeks = weeks)
        }
        NoticeReason::Deload { because } => match because {
            DeloadReason::Planned { weeks } => {
                text!(i18n, notices.deload_planned, weeks = round_to_i32(*weeks))
            }
            DeloadReason::Performance { lifts } => {
                text!(i18n, notices.deload_performance, lifts = *lifts)
            }
            DeloadReason::Readiness { days } => text!(i18n, notices.deload_readiness, days = *days),
            DeloadReason::Pain => text!(i18n, notices.deload_pain),
        },
        NoticeReason::Volume { sets, landmarks } => {
            let Proposal::WeeklySets { group, .. } = &notice.proposal else {
                return String::new();
            };
            let (group, sets_now) = (volume_group(i18n, *group), tenths(*sets));
            if *sets > landmarks.recoverable {
                text!(i18n, notices.volume_much, group = group, sets = sets_now)
            } else {
                text!(i18n, notices.volume_little, group = group, sets = sets_now)
            }
        }
        NoticeReason::TooHeavy { reps_low, .. } => {
            text!(i18n, notices.too_heavy, exercise = exercise, low = reps_low.get())
        }
        NoticeReason::Pain { level, .. } => {
            text!(i18n, notices.pain, exercise = exercise, level = *level)
        }
        NoticeReason::MissedDays { missed } => counted!(i18n, notices.missed, *missed),
    }
}

/// What to do about it.
#[must_use]
pub fn proposal(i18n: Words, proposal: &Proposal, name: impl Fn(&str) -> String) -> String {
    match proposal {
        Proposal::TrainAsPlanned => text!(i18n, notices.train_as_planned),
        Proposal::LookAfterYourself => text!(i18n, notices.look_after_yourself),
        Proposal::CheckEffortRestAndTechnique => text!(i18n, notices.check_basics),
        Proposal::MoreSets { percent } => text!(i18n, notices.more_sets, percent = *percent),
        Proposal::OtherRange { reps_low, reps_high } => {
            text!(i18n, notices.other_range, low = *reps_low, high = *reps_high)
        }
        Proposal::Variation => text!(i18n, notices.variation),
        Proposal::Substitute { exercise } => text!(i18n, notices.substitute, exercise = name(exercise)),
        Proposal::Deload(dose) => text!(
            i18n,
            notices.deload,
            days = dose.days,
            percent = dose.sets_percent,
            rir = dose.more_rir
        ),
        Proposal::WeeklySets { sets, .. } => text!(i18n, notices.weekly_sets, sets = tenths(*sets)),
        Proposal::SpareTheJoint => text!(i18n, notices.spare_the_joint),
        Proposal::SeekHelp => text!(i18n, notices.seek_help),
        Proposal::MendWeek { mend, without } => {
            let days = without.join(", ");
            match mend {
                RepairKind::Shift => text!(i18n, notices.mend_shift),
                RepairKind::Drop => text!(i18n, notices.mend_drop, days = days),
                RepairKind::Merge => text!(i18n, notices.mend_merge, days = days),
            }
        }
    }
}

/// How well the figures of a proposal are known, where that has to be said.
#[must_use]
pub const fn grade_of(proposal: &Proposal) -> Option<Grade> {
    match proposal {
        Proposal::Deload(_) | Proposal::WeeklySets { .. } => Some(Grade::FewStudies),
        Proposal::MoreSets { .. } | Proposal::OtherRange { .. } | Proposal::MendWeek { .. } => {
            Some(Grade::Assumption)
        }
        Proposal::TrainAsPlanned
        | Proposal::LookAfterYourself
        | Proposal::CheckEffortRestAndTechnique
        | Proposal::Variation
        | Proposal::Substitute { .. }
        | Proposal::SpareTheJoint
        | Proposal::SeekHelp => None,
    }
}

/// A number that is not negative, with one decimal place.
fn tenths(value: f64) -> String {
    let tenths = round_to_i32(value * 10.0);
    number(&format!("{}.{}", tenths / 10, tenths % 10))
}
