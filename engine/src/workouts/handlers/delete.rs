//! Deleting a workout.

use axum::{extract::State, http::StatusCode};
use shared::{
    entity::Workout,
    ids::{UserId, WorkoutId},
};

use super::WorkoutPath;
use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{extract::Path, problem::ApiResult},
    sync,
};

/// Deletes a workout; its sets go out of sight with it. Putting it again brings both back.
#[utoipa::path(
    delete,
    path = "/athletes/{athlete_id}/workouts/{workout_id}",
    tag = "workouts",
    params(("athlete_id" = UserId, Path), ("workout_id" = WorkoutId, Path)),
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn delete_workout(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<WorkoutPath>,
) -> ApiResult<StatusCode> {
    sync::delete::<Workout>(&app, access.athlete, access.actor, path.workout_id.uuid()).await
}
