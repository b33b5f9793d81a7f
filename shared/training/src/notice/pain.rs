//! Pain at an exercise. The coach does not diagnose: it spares the joint, and says when somebody should look at it.

use super::{Notice, NoticeReason, Proposal, Subject};
use crate::strength::gg1::days_between;

/// One report of pain at an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PainReport {
    /// When, in Unix milliseconds.
    pub at_ms: i64,
    /// 0 to 10.
    pub level: u8,
}

/// Pain from which the exercise ends for today.
const STOP: u8 = 4;
/// Reports in three weeks after which to seek help.
const REPORTS: usize = 3;
const WEEKS_DAYS: f64 = 21.0;
/// Reports of pain from which an exercise ends, in a week, after which unloading is proposed.
const DELOAD_REPORTS: usize = 2;
const WEEK_DAYS: f64 = 7.0;

/// Whether pain of a level, 0 to 10, ends an exercise for today.
#[must_use]
pub const fn is_too_much(level: u8) -> bool {
    level >= STOP
}

/// What to do about pain at an exercise, given all reports of it. Said each time: there is no rest from it.
#[must_use]
pub fn pain(exercise: &str, reports: &[PainReport], now_ms: i64) -> Option<Notice> {
    let lately: Vec<&PainReport> = reports
        .iter()
        .filter(|report| {
            report.at_ms <= now_ms && report.level > 0 && days_between(report.at_ms, now_ms) <= WEEKS_DAYS
        })
        .collect();
    let today = lately
        .iter()
        .filter(|report| days_between(report.at_ms, now_ms) < 1.0);
    let level = today.map(|report| report.level).max()?;
    let proposal = if lately.len() >= REPORTS {
        Proposal::SeekHelp
    } else if is_too_much(level) {
        Proposal::SpareTheJoint
    } else {
        return None;
    };
    Some(Notice {
        subject: Subject::Pain {
            exercise: exercise.to_owned(),
        },
        reason: NoticeReason::Pain {
            level,
            reports: u32::try_from(lately.len()).unwrap_or(u32::MAX),
        },
        proposal,
    })
}

/// Whether a joint hurts so much that unloading is proposed: two reports of pain of 4 and more in a week, at any exercise.
#[must_use]
pub fn joint_pain(reports: &[PainReport], now_ms: i64) -> bool {
    let strong = reports.iter().filter(|report| {
        is_too_much(report.level) && report.at_ms <= now_ms && days_between(report.at_ms, now_ms) <= WEEK_DAYS
    });
    strong.count() >= DELOAD_REPORTS
}

/// Whether an exercise makes no progress now: for two exposures after pain. `since` counts the workouts with the exercise after the
/// last report.
#[must_use]
pub fn holds_progress(reported: bool, since: u32) -> bool {
    reported && since < 2
}
