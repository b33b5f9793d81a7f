//! What an athlete follows and has followed.

use axum::extract::State;
use shared::{api::Versioned, entity::Assignment, ids::UserId, page::Page};

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

/// The athlete's assignments, in the order of their ids.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/assignments",
    tag = "plans",
    params(("athlete_id" = UserId, Path), PageQuery),
    responses((status = 200, body = Page<Versioned<Assignment>>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_assignments(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Json<Page<Versioned<Assignment>>>> {
    sync::list(&app, access.athlete, &query).await.map(Json)
}
