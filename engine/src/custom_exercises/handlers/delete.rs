//! Deleting an own exercise.

use axum::{extract::State, http::StatusCode};
use shared::{
    entity::CustomExercise,
    ids::{ExerciseId, UserId},
};

use super::put::CustomExercisePath;
use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{extract::Path, problem::ApiResult},
    sync,
};

/// Deletes an exercise of the athlete's own. What was logged of it stays, but the coach no longer learns from it;
/// putting it again brings it back. To stop offering it, archive it instead.
#[utoipa::path(
    delete,
    path = "/athletes/{athlete_id}/exercises/{exercise_id}",
    tag = "custom exercises",
    params(("athlete_id" = UserId, Path), ("exercise_id" = ExerciseId, Path)),
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn delete_custom_exercise(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<CustomExercisePath>,
) -> ApiResult<StatusCode> {
    sync::delete::<CustomExercise>(&app, access.athlete, access.actor, path.exercise_id.uuid()).await
}
