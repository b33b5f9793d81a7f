//! What pain asks for.

use std::collections::BTreeMap;

use training::notice::{Notice, PainReport, pain};

use crate::coach::{AthleteData, Moment};
use crate::ids::ExerciseId;

pub(super) fn notices(data: &AthleteData, now: Moment) -> Vec<Notice> {
    let mut of: BTreeMap<ExerciseId, Vec<PainReport>> = BTreeMap::new();
    for report in data.pain_reports.values() {
        of.entry(report.exercise).or_default().push(report.report());
    }
    // One that is over by the lifter's word is history, not a reason to stop today.
    let today = now.local_date();
    of.retain(|exercise, _| data.pain_at(*exercise, today).is_some());
    let notice = |(exercise, reports): (ExerciseId, Vec<PainReport>)| {
        pain(&exercise.to_string(), &reports, now.at.timestamp_millis())
    };
    of.into_iter().filter_map(notice).collect()
}
