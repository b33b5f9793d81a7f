//! All plans of an athlete.

use axum::extract::State;
use shared::{api::Versioned, entity::Plan, ids::UserId, page::Page};

use crate::{
    app::App,
    auth::{AthleteAccess, Read},
    http::{
        extract::{Json, Query},
        pagination::PageQuery,
        problem::ApiResult,
    },
    sync,
};

/// The athlete's plans without their content, archived ones among them, in the order of their ids.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/plans",
    tag = "plans",
    params(("athlete_id" = UserId, Path), PageQuery),
    responses((status = 200, body = Page<Versioned<Plan>>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_plans(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Json<Page<Versioned<Plan>>>> {
    sync::list(&app, access.athlete, &query).await.map(Json)
}
