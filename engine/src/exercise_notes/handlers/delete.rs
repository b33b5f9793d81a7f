//! Deleting a note.

use axum::{extract::State, http::StatusCode};
use shared::{
    entity::ExerciseNote,
    ids::{ExerciseId, UserId},
};

use super::put::ExerciseNotePath;
use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{extract::Path, problem::ApiResult},
    sync,
};

/// Deletes the athlete's words and video of an exercise; putting them again brings them back.
#[utoipa::path(
    delete,
    path = "/athletes/{athlete_id}/exercise-notes/{exercise_id}",
    tag = "exercise notes",
    params(("athlete_id" = UserId, Path), ("exercise_id" = ExerciseId, Path)),
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn delete_exercise_note(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<ExerciseNotePath>,
) -> ApiResult<StatusCode> {
    sync::delete::<ExerciseNote>(&app, access.athlete, access.actor, path.exercise_id.uuid()).await
}
