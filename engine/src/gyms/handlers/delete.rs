//! Deleting a gym.

use axum::{extract::State, http::StatusCode};
use shared::{
    entity::Gym,
    ids::{GymId, UserId},
};

use super::put::GymPath;
use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{extract::Path, problem::ApiResult},
    sync,
};

/// Deletes a gym. What was logged there stays; putting the gym again brings it back.
#[utoipa::path(
    delete,
    path = "/athletes/{athlete_id}/gyms/{gym_id}",
    tag = "gyms",
    params(("athlete_id" = UserId, Path), ("gym_id" = GymId, Path)),
    responses((status = 204)),
    security(("access_token" = []))
)]
pub(crate) async fn delete_gym(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<GymPath>,
) -> ApiResult<StatusCode> {
    sync::delete::<Gym>(&app, access.athlete, access.actor, path.gym_id.uuid()).await
}
