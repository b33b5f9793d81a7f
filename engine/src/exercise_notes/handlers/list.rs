//! All notes of an athlete.

use axum::extract::State;
use shared::{api::Versioned, entity::ExerciseNote, ids::UserId, page::Page};

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

/// What the athlete wrote down about exercises, in the order of the exercises' ids.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/exercise-notes",
    tag = "exercise notes",
    params(("athlete_id" = UserId, Path), PageQuery),
    responses((status = 200, body = Page<Versioned<ExerciseNote>>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_exercise_notes(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Json<Page<Versioned<ExerciseNote>>>> {
    sync::list(&app, access.athlete, &query).await.map(Json)
}
