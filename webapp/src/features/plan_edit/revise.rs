//! What a changed document writes down: a revision is never changed, plan and assignment move on to the next one.

use shared::coach::AthleteData;
use shared::entity::{Assignment, AssignmentStatus, Plan, PlanRevision};
use shared::ids::PlanRevisionId;
use training::plan::PlanDocument;

use super::Current;
use crate::state::Change;

/// The changes that belong together, and those that take them back.
#[derive(Clone, Debug, PartialEq)]
pub struct Revised {
    /// To be stored, all or none.
    pub changes: Vec<Change>,
    /// Back to the revision before; the new one stays in the plan's history.
    pub undo: Vec<Change>,
    /// The number of the new revision.
    pub number: u32,
}

/// Makes `document` the plan's next revision, and the lifter train by it from now on.
#[must_use]
pub fn revise(data: &AthleteData, current: &Current, document: PlanDocument, id: PlanRevisionId) -> Revised {
    let of_plan = data
        .revisions
        .values()
        .filter(|revision| revision.plan == current.plan_id);
    let number = 1 + of_plan.map(|revision| revision.number).max().unwrap_or(0);
    let plan = Plan {
        revision: id,
        ..current.plan.clone()
    };
    let assignment = Assignment {
        revision: id,
        ..current.assignment.clone()
    };
    let mut changes = vec![Change::put(
        id,
        &PlanRevision {
            plan: current.plan_id,
            number,
            document,
        },
    )];
    changes.extend(Change::update(current.plan_id, &current.plan, &plan));
    changes.extend(Change::update(
        current.assignment_id,
        &current.assignment,
        &assignment,
    ));
    let undo = [
        Change::update(current.plan_id, &plan, &current.plan),
        Change::update(current.assignment_id, &assignment, &current.assignment),
    ];
    Revised {
        changes,
        undo: undo.into_iter().flatten().collect(),
        number,
    }
}

/// Ends the plan that is followed, and the way back.
#[must_use]
pub fn end(current: &Current) -> (Vec<Change>, Vec<Change>) {
    let ended = Assignment {
        status: AssignmentStatus::Ended,
        ..current.assignment.clone()
    };
    let change = |before: &Assignment, after: &Assignment| {
        Change::update(current.assignment_id, before, after)
            .into_iter()
            .collect::<Vec<_>>()
    };
    (
        change(&current.assignment, &ended),
        change(&ended, &current.assignment),
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::sync::{Body, EntityKind};
    use uuid::Uuid;

    use super::*;
    use crate::features::plan_edit::current;

    fn data() -> AthleteData {
        let (plan, revision) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut data = AthleteData::default();
        let value = json!({"name": "P", "revision": revision});
        data.plans
            .insert(plan.into(), serde_json::from_value(value).unwrap());
        let value = json!({"plan": plan, "number": 4, "document": {"name": "P", "blocks": []}});
        data.revisions.insert(
            revision.into(),
            std::sync::Arc::new(serde_json::from_value(value).unwrap()),
        );
        let value = json!({"plan": plan, "revision": revision, "start_date": "2026-03-01"});
        data.assignments
            .insert(Uuid::from_u128(3).into(), serde_json::from_value(value).unwrap());
        data
    }

    #[test]
    fn plan_and_assignment_move_to_the_new_revision_together() {
        let data = data();
        let current = current(&data).unwrap();
        let id = PlanRevisionId::new(Uuid::from_u128(9));
        let revised = revise(&data, &current, current.revision.document.clone(), id);
        let kinds: Vec<EntityKind> = revised.changes.iter().map(|change| change.entity.kind).collect();
        assert_eq!(
            kinds,
            [EntityKind::PlanRevision, EntityKind::Plan, EntityKind::Assignment]
        );
        assert_eq!(revised.number, 5);
        for change in &revised.changes[1..] {
            let Body::Put { fields } = &change.body else {
                panic!("a put")
            };
            assert_eq!(fields.keys().collect::<Vec<_>>(), ["revision"]);
            assert_eq!(fields["revision"], json!(Uuid::from_u128(9)));
        }
        let Body::Put { fields } = &revised.undo[1].body else {
            panic!("a put")
        };
        assert_eq!(fields["revision"], json!(Uuid::from_u128(2)));
    }

    #[test]
    fn an_ended_plan_can_be_taken_up_again() {
        let current = current(&data()).unwrap();
        let (changes, undo) = end(&current);
        let status = |changes: &[Change]| match &changes[0].body {
            Body::Put { fields } => fields["status"].clone(),
            Body::Delete => json!(null),
        };
        assert_eq!(
            (status(&changes), status(&undo)),
            (json!("ended"), json!("active"))
        );
    }
}
