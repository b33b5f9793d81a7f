//! Whether to unload.

use training::notice::{Answers, DeloadInputs, Notice, PainReport, deload, is_strained, joint_pain};

use super::course::Course;
use crate::coach::readiness;

/// Days of readiness that count.
const DAYS: u16 = 7;
/// Weeks, this one among them, in which the plan's own deload is soon: a plan that unloads by itself knows when, so the calendar
/// speaks up only where that is far away.
const SOON_WEEKS: usize = 5;
/// Main lifts: the compound exercises that come first.
const MAIN_LIFTS: usize = 4;

pub(super) fn notice(course: &Course, answers: Answers) -> Option<Notice> {
    let main_lifts: Vec<[f64; 2]> = course
        .lifts()
        .into_iter()
        .filter(|(facts, _)| facts.is_compound())
        .take(MAIN_LIFTS)
        .filter_map(|(facts, _)| match course.state(facts)?.exposures.as_slice() {
            [.., before, last] => Some([before.quantile?, last.quantile?]),
            _ => None,
        })
        .collect();
    let strained = readiness::before(course.data, course.today)
        .into_iter()
        .filter(|day| day.days_ago < DAYS && is_strained(day))
        .count();
    let pains: Vec<PainReport> = course
        .data
        .pain_reports
        .values()
        .map(crate::entity::PainReport::report)
        .collect();
    let weeks = course.document.blocks.iter().flat_map(|block| &block.weeks);
    let inputs = DeloadInputs {
        experience: course.data.profile.experience.unwrap_or_default(),
        running: course.unloads,
        hard_since_ms: course.hard_since_ms(),
        planned_soon: weeks
            .skip(course.week_index)
            .take(SOON_WEEKS)
            .any(|week| week.deload),
        main_lifts: &main_lifts,
        strained_days: u32::try_from(strained).unwrap_or_default(),
        joint_pain: joint_pain(&pains, course.now_ms()),
    };
    deload(&inputs, answers, course.now_ms())
}
