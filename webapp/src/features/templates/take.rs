//! Taking a template.

use shared::catalogue::Template;
use shared::entity::{Assignment, AssignmentMode, AssignmentStatus, Plan, PlanRevision};
use shared::ids::{AssignmentId, PlanId, PlanRevisionId};
use training::plan::PlanDocument;

use crate::platform::ids;
use crate::state::{Change, Data, moment};
use crate::store::StoreError;

/// Makes a plan of a template and follows it from today; what was followed before ends. One commit.
///
/// # Errors
/// If the device did not keep it; nothing has changed then.
pub async fn take_template(data: Data, template: Template) -> Result<(), StoreError> {
    let Template { summary, document } = template;
    take_plan(data, summary.name, Some(summary.slug), document).await
}

/// Makes a document the lifter's plan and follows it from today; what was followed before ends. One commit.
///
/// # Errors
/// If the device did not keep it; nothing has changed then.
pub async fn take_plan(
    data: Data,
    name: String,
    template: Option<String>,
    document: PlanDocument,
) -> Result<(), StoreError> {
    let (plan, revision, assignment) = (
        ids::new_id::<PlanId>(),
        ids::new_id::<PlanRevisionId>(),
        ids::new_id::<AssignmentId>(),
    );
    let mut changes = data.peek(|data| {
        let running = data
            .assignments
            .iter()
            .filter(|(_, one)| one.status == AssignmentStatus::Active);
        let ended = running.filter_map(|(id, before)| {
            let after = Assignment {
                status: AssignmentStatus::Ended,
                ..before.clone()
            };
            Change::update(*id, before, &after)
        });
        ended.collect::<Vec<_>>()
    });
    changes.push(Change::put(
        plan,
        &Plan {
            name,
            notes: String::new(),
            template,
            revision,
            archived: false,
        },
    ));
    changes.push(Change::put(
        revision,
        &PlanRevision {
            plan,
            number: 1,
            document,
        },
    ));
    let follow = Assignment {
        plan,
        revision,
        start_date: moment().local_date(),
        mode: AssignmentMode::FixedOrder,
        status: AssignmentStatus::Active,
        overrides: serde_json::Map::new(),
    };
    changes.push(Change::put(assignment, &follow));
    data.commit(changes).await
}
