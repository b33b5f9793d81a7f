//! Deleting a set.

use axum::{extract::State, http::StatusCode};
use shared::{
    entity::Set,
    ids::{SetId, UserId, WorkoutId},
};

use super::SetPath;
use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{
        extract::Path,
        problem::{ApiError, ApiResult},
    },
    sync,
};

/// Deletes a set. Putting it again brings it back.
#[utoipa::path(
    delete,
    path = "/athletes/{athlete_id}/workouts/{workout_id}/sets/{set_id}",
    tag = "workouts",
    params(("athlete_id" = UserId, Path), ("workout_id" = WorkoutId, Path), ("set_id" = SetId, Path)),
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn delete_set(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<SetPath>,
) -> ApiResult<StatusCode> {
    let conn = app.conn().await?;
    let set = sync::fetch_entity::<Set>(&conn, access.athlete, path.set_id.uuid()).await?;
    // A set's workout never changes, so this holds until it is deleted.
    if set.entity.workout != path.workout_id {
        return Err(ApiError::not_found());
    }
    drop(conn);
    sync::delete::<Set>(&app, access.athlete, access.actor, path.set_id.uuid()).await
}
