//! Logging or changing a set.

use axum::extract::State;
use shared::{
    api::Versioned,
    entity::{Entity, Set},
    ids::{SetId, UserId, WorkoutId},
    validate::Violations,
};

use super::SetPath;
use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{
        extract::{Json, Path},
        problem::ApiResult,
    },
    sync,
};

/// Logs a set with an id of the client's choice, or makes it be as sent; brings a deleted one back.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/workouts/{workout_id}/sets/{set_id}",
    tag = "workouts",
    params(("athlete_id" = UserId, Path), ("workout_id" = WorkoutId, Path), ("set_id" = SetId, Path)),
    request_body = Set,
    responses((status = 200, body = Versioned<Set>)),
    security(("access_token" = []))
)]
pub(crate) async fn put_set(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<SetPath>,
    Json(set): Json<Set>,
) -> ApiResult<Json<Versioned<Set>>> {
    let mut violations = Violations::new();
    set.check(&mut violations);
    violations.require(set.workout == path.workout_id, "/workout", "other_than_path");
    violations.into_result()?;
    sync::put(&app, access.athlete, access.actor, path.set_id.uuid(), &set)
        .await
        .map(Json)
}
