use serde::Deserialize;
use shared::ids::{AssignmentId, PlanId};

pub(super) mod delete;
pub(super) mod delete_assignment;
pub(super) mod get;
pub(super) mod get_template;
pub(super) mod list;
pub(super) mod list_assignments;
pub(super) mod list_templates;
pub(super) mod put;
pub(super) mod put_assignment;

#[derive(Deserialize)]
pub(crate) struct PlanPath {
    plan_id: PlanId,
}

#[derive(Deserialize)]
pub(crate) struct AssignmentPath {
    assignment_id: AssignmentId,
}
