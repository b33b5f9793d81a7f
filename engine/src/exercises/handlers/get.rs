//! One exercise.

use axum::extract::State;
use serde::Deserialize;
use shared::{catalogue::CatalogueExercise, ids::ExerciseId};

use crate::{
    app::App,
    auth::CurrentUser,
    http::{
        extract::{AcceptedLanguage, Json, Path},
        problem::{ApiError, ApiResult},
    },
};

#[derive(Deserialize)]
pub(crate) struct ExercisePath {
    exercise_id: ExerciseId,
}

/// An exercise with its muscles, cues and mistakes.
#[utoipa::path(
    get,
    path = "/exercises/{exercise_id}",
    tag = "exercises",
    params(("exercise_id" = ExerciseId, Path), ("Accept-Language" = Option<String>, Header, description = "In which language, else English")),
    responses((status = 200, body = CatalogueExercise)),
    security(("access_token" = []))
)]
pub(crate) async fn get_exercise(
    State(app): State<App>,
    _user: CurrentUser,
    language: AcceptedLanguage,
    Path(path): Path<ExercisePath>,
) -> ApiResult<(AcceptedLanguage, Json<CatalogueExercise>)> {
    let exercise = app
        .catalogue()
        .get(language.0, path.exercise_id)
        .ok_or_else(ApiError::not_found)?;
    Ok((language, Json(exercise.clone())))
}
