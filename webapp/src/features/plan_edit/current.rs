//! Where the lifter is in the plan.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use shared::coach::{AthleteData, next_day};
use shared::entity::{Assignment, Plan, PlanRevision, WorkoutStatus};
use shared::ids::{AssignmentId, PlanId};
use training::plan::NodeId;

/// The plan that is followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Current {
    /// The assignment that runs.
    pub assignment_id: AssignmentId,
    /// As it stands.
    pub assignment: Assignment,
    /// The plan's id.
    pub plan_id: PlanId,
    /// The plan.
    pub plan: Plan,
    /// The revision that is trained by.
    pub revision: PlanRevision,
    /// Days that are done in this round, with their dates.
    pub done: BTreeMap<NodeId, NaiveDate>,
    /// The day that comes next.
    pub next: Option<NodeId>,
    /// The week of that day, from 0.
    pub week: usize,
}

/// The plan that is followed; `None` if none is.
#[must_use]
pub fn current(data: &AthleteData) -> Option<Current> {
    let (assignment_id, assignment, revision) = data.active_assignment()?;
    let plan = data.plans.get(&assignment.plan)?;
    let next = next_day(data).filter(|next| next.assignment_id == assignment_id);
    Some(Current {
        assignment_id,
        assignment: assignment.clone(),
        plan_id: assignment.plan,
        plan: plan.clone(),
        revision: revision.clone(),
        done: done(data, assignment_id, revision),
        week: next.as_ref().map_or(0, |next| next.position.week_index),
        next: next.map(|next| next.position.day.id.clone()),
    })
}

/// After the last day the plan begins anew, and with it what counts as done.
fn done(
    data: &AthleteData,
    assignment: AssignmentId,
    revision: &PlanRevision,
) -> BTreeMap<NodeId, NaiveDate> {
    let over = data
        .workouts
        .values()
        .filter(|workout| workout.assignment == Some(assignment) && workout.status != WorkoutStatus::Active);
    let mut over: Vec<_> = over.collect();
    over.sort_by_key(|workout| workout.started_at);
    let (mut done, mut last) = (BTreeMap::new(), None);
    for workout in over {
        let place = revision
            .document
            .days()
            .position(|day| Some(&day.day.id) == workout.day.as_ref());
        let (Some(place), Some(day)) = (place, &workout.day) else {
            continue;
        };
        if last.is_some_and(|last| place <= last) {
            done.clear();
        }
        last = Some(place);
        done.insert(day.clone(), workout.local_date);
    }
    if last.is_some_and(|last| last + 1 == revision.document.day_count()) {
        done.clear();
    }
    done
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    fn data(done: &[&str]) -> AthleteData {
        let (plan, revision) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut data = AthleteData::default();
        let day = |id: &str| json!({"id": id, "name": id, "slots": []});
        let document = json!({"name": "P", "blocks": [{"id": "b", "weeks": [
            {"id": "w1", "days": [day("a"), day("b1")]}, {"id": "w2", "days": [day("c")]}
        ]}]});
        let value = json!({"name": "P", "revision": revision});
        data.plans
            .insert(plan.into(), serde_json::from_value(value).unwrap());
        let value = json!({"plan": plan, "number": 1, "document": document});
        data.revisions.insert(
            revision.into(),
            std::sync::Arc::new(serde_json::from_value(value).unwrap()),
        );
        let value = json!({"plan": plan, "revision": revision, "start_date": "2026-03-01"});
        data.assignments
            .insert(Uuid::from_u128(3).into(), serde_json::from_value(value).unwrap());
        for (number, id) in done.iter().enumerate() {
            let workout = json!({
                "title": id, "assignment": Uuid::from_u128(3), "day": id, "status": "finished",
                "started_at": format!("2026-03-{:02}T10:00:00Z", number + 1),
                "local_date": format!("2026-03-{:02}", number + 1), "utc_offset_s": 0
            });
            let id = Uuid::from_u128(100 + u128::try_from(number).unwrap());
            data.workouts
                .insert(id.into(), serde_json::from_value(workout).unwrap());
        }
        data
    }

    fn place(done: &[&str]) -> (Vec<String>, Option<String>, usize) {
        let current = current(&data(done)).unwrap();
        let days = current.done.keys().map(ToString::to_string).collect();
        (days, current.next.map(|next| next.to_string()), current.week)
    }

    #[test]
    fn the_day_after_the_last_one_comes_next() {
        assert_eq!(place(&[]), (vec![], Some("a".into()), 0));
        assert_eq!(
            place(&["a", "b1"]),
            (vec!["a".into(), "b1".into()], Some("c".into()), 1)
        );
    }

    #[test]
    fn a_new_round_begins_with_nothing_done() {
        assert_eq!(place(&["a", "b1", "c"]), (vec![], Some("a".into()), 0));
        assert_eq!(
            place(&["a", "b1", "c", "a"]),
            (vec!["a".into()], Some("b1".into()), 0)
        );
    }

    #[test]
    fn without_an_assignment_there_is_no_plan() {
        assert_eq!(current(&AthleteData::default()), None);
    }
}
