//! What is written down about pain.

use leptos::task::spawn_local;
use shared::coach::AthleteData;
use shared::entity::{PAIN_MAX, PainReport};
use shared::ids::{ExerciseId, PainReportId};
use training::exercise::Joint;

use crate::platform::ids;
use crate::state::{Change, Data, moment};

/// What hurts and is not over, with the reports behind it.
fn open_reports(data: &AthleteData, exercise: ExerciseId) -> Vec<(PainReportId, PainReport)> {
    let today = moment().local_date();
    data.pain_reports
        .iter()
        .filter(|(_, report)| report.exercise == exercise && report.hurts_on(today))
        .map(|(id, report)| (*id, report.clone()))
        .collect()
}

/// Where it was said to hurt last, if that was said and is not over.
pub(super) fn joint_said(data: &AthleteData, exercise: ExerciseId) -> Option<Joint> {
    let said = open_reports(data, exercise).into_iter();
    said.max_by_key(|(id, report)| (report.reported_at, *id))
        .and_then(|(_, report)| report.joint)
}

/// Each time it is said is a report of its own: three in three weeks are more than one. Within a day the last word holds. No pain
/// is no report: it ends those that stand.
pub(super) async fn say(data: Data, exercise: ExerciseId, level: u16, joint: Option<Joint>) -> bool {
    let now = moment();
    let report = PainReport {
        exercise,
        joint,
        level: u8::try_from(level).unwrap_or(PAIN_MAX).min(PAIN_MAX),
        reported_at: now.at,
        local_date: now.local_date(),
        over_on: None,
        note: String::new(),
    };
    if report.level == 0 {
        end(data, exercise);
        return true;
    }
    let said = data.peek(|data| open_reports(data, exercise));
    let today = said.iter().find(|(_, said)| said.local_date == report.local_date);
    let change = match today {
        Some((id, before)) => Change::update(*id, before, &report),
        None => Some(Change::put(ids::new_id::<PainReportId>(), &report)),
    };
    match change {
        Some(change) => data.commit(vec![change]).await.is_ok(),
        None => true,
    }
}

/// It is over.
pub(super) fn end(data: Data, exercise: ExerciseId) {
    let today = moment().local_date();
    spawn_local(async move {
        let said = data.peek(|data| open_reports(data, exercise));
        let over = said.iter().filter_map(|(id, before)| {
            let after = PainReport {
                over_on: Some(today),
                ..before.clone()
            };
            Change::update(*id, before, &after)
        });
        let changes: Vec<Change> = over.collect();
        if !changes.is_empty() {
            let _ = data.commit(changes).await;
        }
    });
}
