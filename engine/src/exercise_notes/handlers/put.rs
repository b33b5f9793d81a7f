//! Writing a note.

use axum::extract::State;
use serde::Deserialize;
use shared::{
    api::Versioned,
    entity::{Entity, ExerciseNote},
    ids::{ExerciseId, UserId},
};

use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{
        extract::{Json, Path},
        problem::ApiResult,
    },
    sync,
};

#[derive(Deserialize)]
pub(crate) struct ExerciseNotePath {
    pub(super) exercise_id: ExerciseId,
}

/// Keeps own words and a video for an exercise, of the catalogue or one's own.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/exercise-notes/{exercise_id}",
    tag = "exercise notes",
    params(("athlete_id" = UserId, Path), ("exercise_id" = ExerciseId, Path)),
    request_body = ExerciseNote,
    responses((status = 200, body = Versioned<ExerciseNote>)),
    security(("access_token" = []))
)]
pub(crate) async fn put_exercise_note(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<ExerciseNotePath>,
    Json(note): Json<ExerciseNote>,
) -> ApiResult<Json<Versioned<ExerciseNote>>> {
    note.violations().into_result()?;
    sync::put(&app, access.athlete, access.actor, path.exercise_id.uuid(), &note)
        .await
        .map(Json)
}
