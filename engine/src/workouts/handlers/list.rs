//! The history.

use axum::extract::State;
use shared::{api::Versioned, entity::Workout, ids::UserId, page::Page};

use super::super::queries;
use crate::{
    app::App,
    auth::{AthleteAccess, Read},
    http::{
        extract::{Json, Query},
        pagination::{PageQuery, page},
        problem::ApiResult,
    },
};

/// The athlete's workouts without their sets, the latest first.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/workouts",
    tag = "workouts",
    params(("athlete_id" = UserId, Path), PageQuery),
    responses((status = 200, body = Page<Versioned<Workout>>)),
    security(("access_token" = []))
)]
pub(crate) async fn list_workouts(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Json<Page<Versioned<Workout>>>> {
    let (limit, after) = (query.limit()?, query.after()?);
    let mut conn = app.conn().await?;
    let workouts = queries::latest_first(&mut conn, access.athlete, after, limit + 1).await?;
    page(workouts, limit, |workout| (workout.entity.started_at, workout.id)).map(Json)
}
