//! Making or changing a workout.

use axum::extract::State;
use shared::{
    api::Versioned,
    entity::{Entity, Workout},
    ids::{UserId, WorkoutId},
};

use super::WorkoutPath;
use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{
        extract::{Json, Path},
        problem::ApiResult,
    },
    sync,
};

/// Makes a workout with an id of the client's choice, or makes it be as sent; brings a deleted one back.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/workouts/{workout_id}",
    tag = "workouts",
    params(("athlete_id" = UserId, Path), ("workout_id" = WorkoutId, Path)),
    request_body = Workout,
    responses((status = 200, body = Versioned<Workout>)),
    security(("access_token" = []))
)]
pub(crate) async fn put_workout(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<WorkoutPath>,
    Json(workout): Json<Workout>,
) -> ApiResult<Json<Versioned<Workout>>> {
    workout.violations().into_result()?;
    sync::put(
        &app,
        access.athlete,
        access.actor,
        path.workout_id.uuid(),
        &workout,
    )
    .await
    .map(Json)
}
