//! Giving a plan to an athlete.

use axum::extract::State;
use shared::{
    api::Versioned,
    entity::{Assignment, Entity},
    ids::{AssignmentId, UserId},
};

use super::AssignmentPath;
use crate::{
    app::App,
    auth::{self, AthleteAccess},
    http::{
        extract::{Json, Path},
        problem::ApiResult,
    },
    sync,
};

/// Gives a plan to the athlete, or changes how it is followed; brings a deleted assignment back.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/assignments/{assignment_id}",
    tag = "plans",
    params(("athlete_id" = UserId, Path), ("assignment_id" = AssignmentId, Path)),
    request_body = Assignment,
    responses((status = 200, body = Versioned<Assignment>)),
    security(("access_token" = []))
)]
pub(crate) async fn put_assignment(
    State(app): State<App>,
    access: AthleteAccess<auth::Plan>,
    Path(path): Path<AssignmentPath>,
    Json(assignment): Json<Assignment>,
) -> ApiResult<Json<Versioned<Assignment>>> {
    assignment.violations().into_result()?;
    sync::put(
        &app,
        access.athlete,
        access.actor,
        path.assignment_id.uuid(),
        &assignment,
    )
    .await
    .map(Json)
}
