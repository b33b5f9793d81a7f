//! All exercises of an athlete's own.

use axum::extract::State;
use shared::{api::Versioned, entity::CustomExercise, ids::UserId, page::Page};

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

/// The exercises of the athlete's own, archived ones among them, in the order of their ids.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/exercises",
    tag = "custom exercises",
    params(("athlete_id" = UserId, Path), PageQuery),
    responses((status = 200, body = Page<Versioned<CustomExercise>>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_custom_exercises(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Json<Page<Versioned<CustomExercise>>>> {
    sync::list(&app, access.athlete, &query).await.map(Json)
}
