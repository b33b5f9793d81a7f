//! Taking a plan back.

use axum::{extract::State, http::StatusCode};
use shared::{
    entity::Assignment,
    ids::{AssignmentId, UserId},
};

use super::AssignmentPath;
use crate::{
    app::App,
    auth::{self, AthleteAccess},
    http::{extract::Path, problem::ApiResult},
    sync,
};

/// Takes a plan back. Workouts that were done by it stay.
#[utoipa::path(
    delete,
    path = "/athletes/{athlete_id}/assignments/{assignment_id}",
    tag = "plans",
    params(("athlete_id" = UserId, Path), ("assignment_id" = AssignmentId, Path)),
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn delete_assignment(
    State(app): State<App>,
    access: AthleteAccess<auth::Plan>,
    Path(path): Path<AssignmentPath>,
) -> ApiResult<StatusCode> {
    sync::delete::<Assignment>(&app, access.athlete, access.actor, path.assignment_id.uuid()).await
}
