//! Making or changing a gym.

use axum::extract::State;
use serde::Deserialize;
use shared::{
    api::Versioned,
    entity::{Entity, Gym},
    ids::{GymId, UserId},
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
pub(crate) struct GymPath {
    pub(super) gym_id: GymId,
}

/// Makes a gym with an id of the client's choice, or makes it be as sent; brings a deleted one back.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/gyms/{gym_id}",
    tag = "gyms",
    params(("athlete_id" = UserId, Path), ("gym_id" = GymId, Path)),
    request_body = Gym,
    responses((status = 200, body = Versioned<Gym>)),
    security(("access_token" = []))
)]
pub(crate) async fn put_gym(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Path(path): Path<GymPath>,
    Json(gym): Json<Gym>,
) -> ApiResult<Json<Versioned<Gym>>> {
    gym.violations().into_result()?;
    sync::put(&app, access.athlete, access.actor, path.gym_id.uuid(), &gym)
        .await
        .map(Json)
}
