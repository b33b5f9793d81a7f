//! One workout.

use axum::extract::State;
use futures_util::try_join;
use shared::{
    api::workouts::WorkoutView,
    ids::{UserId, WorkoutId},
};

use super::{super::queries, WorkoutPath};
use crate::{
    app::App,
    auth::{AthleteAccess, Read},
    http::{
        extract::{Json, Path},
        problem::ApiResult,
    },
    sync,
};

/// A workout with its sets, in the order in which they were done.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/workouts/{workout_id}",
    tag = "workouts",
    params(("athlete_id" = UserId, Path), ("workout_id" = WorkoutId, Path)),
    responses((status = 200, body = WorkoutView)),
    security(("access_token" = []))
)]
pub(crate) async fn get_workout(
    State(app): State<App>,
    access: AthleteAccess<Read>,
    Path(path): Path<WorkoutPath>,
) -> ApiResult<Json<WorkoutView>> {
    let conn = app.conn().await?;
    let (workout, sets) = try_join!(
        sync::fetch_entity(&conn, access.athlete, path.workout_id.uuid()),
        queries::sets_of(&conn, access.athlete, path.workout_id)
    )?;
    Ok(Json(WorkoutView { workout, sets }))
}
