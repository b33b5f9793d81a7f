//! Deleting a plan.

use axum::{extract::State, http::StatusCode};
use shared::{
    entity::Plan,
    ids::{PlanId, UserId},
};

use super::PlanPath;
use crate::{
    app::App,
    auth::{self, AthleteAccess},
    http::{extract::Path, problem::ApiResult},
    sync,
};

/// Deletes a plan. Its revisions stay, workouts refer to them; putting it again brings it back. To put it away
/// without deleting, put it with `archived`.
#[utoipa::path(
    delete,
    path = "/athletes/{athlete_id}/plans/{plan_id}",
    tag = "plans",
    params(("athlete_id" = UserId, Path), ("plan_id" = PlanId, Path)),
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn delete_plan(
    State(app): State<App>,
    access: AthleteAccess<auth::Plan>,
    Path(path): Path<PlanPath>,
) -> ApiResult<StatusCode> {
    sync::delete::<Plan>(&app, access.athlete, access.actor, path.plan_id.uuid()).await
}
