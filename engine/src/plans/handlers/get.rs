//! One plan.

use axum::extract::State;
use shared::{
    api::plans::PlanView,
    entity::{Plan, PlanRevision},
    ids::{PlanId, UserId},
};

use super::PlanPath;
use crate::{
    app::App,
    auth::{AthleteAccess, Read},
    http::{
        extract::{Json, Path},
        problem::ApiResult,
    },
    sync,
};

/// A plan with the revision that counts.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/plans/{plan_id}",
    tag = "plans",
    params(("athlete_id" = UserId, Path), ("plan_id" = PlanId, Path)),
    responses((status = 200, body = PlanView)),
    security(("access_token" = []))
)]
pub(crate) async fn get_plan(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Path(path): Path<PlanPath>,
) -> ApiResult<Json<PlanView>> {
    let conn = app.conn().await?;
    let plan = sync::fetch_entity::<Plan>(&conn, access.athlete, path.plan_id.uuid()).await?;
    // A device may still be about to send the revision: until then there is no plan to show.
    let current =
        sync::fetch_entity::<PlanRevision>(&conn, access.athlete, plan.entity.revision.uuid()).await?;
    Ok(Json(PlanView {
        plan,
        current: current.entity,
    }))
}
