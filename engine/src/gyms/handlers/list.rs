//! All gyms of an athlete.

use axum::extract::State;
use shared::{api::Versioned, entity::Gym, ids::UserId, page::Page};

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

/// The athlete's gyms, in the order of their ids.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/gyms",
    tag = "gyms",
    params(("athlete_id" = UserId, Path), PageQuery),
    responses((status = 200, body = Page<Versioned<Gym>>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_gyms(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Json<Page<Versioned<Gym>>>> {
    sync::list(&app, access.athlete, &query).await.map(Json)
}
