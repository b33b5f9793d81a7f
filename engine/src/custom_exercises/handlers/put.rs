//! Making or changing an own exercise.

use axum::extract::State;
use serde::Deserialize;
use shared::{
    api::Versioned,
    entity::{CustomExercise, Entity},
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
pub(crate) struct CustomExercisePath {
    pub(super) exercise_id: ExerciseId,
}

/// Makes an exercise with an id of the client's choice, or makes it be as sent; brings a deleted one back.
///
/// Plans and sets name it by that id, as they name those of the catalogue, whose ids it may not take.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/exercises/{exercise_id}",
    tag = "custom exercises",
    params(("athlete_id" = UserId, Path), ("exercise_id" = ExerciseId, Path)),
    request_body = CustomExercise,
    responses((status = 200, body = Versioned<CustomExercise>)),
    security(("access_token" = []))
)]
pub(crate) async fn put_custom_exercise(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<CustomExercisePath>,
    Json(exercise): Json<CustomExercise>,
) -> ApiResult<Json<Versioned<CustomExercise>>> {
    exercise.violations().into_result()?;
    sync::put(
        &app,
        access.athlete,
        access.actor,
        path.exercise_id.uuid(),
        &exercise,
    )
    .await
    .map(Json)
}
