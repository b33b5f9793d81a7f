//! Changing the profile.

use axum::extract::State;
use shared::{
    api::Versioned,
    entity::{Entity, Profile},
    ids::UserId,
};

use crate::{
    app::App,
    auth::{AthleteAccess, Own},
    http::{extract::Json, problem::ApiResult},
    sync,
};

/// Makes the profile be as sent.
#[utoipa::path(
    put,
    path = "/athletes/{athlete_id}/profile",
    tag = "profile",
    params(("athlete_id" = UserId, Path)),
    request_body = Profile,
    responses((status = 200, body = Versioned<Profile>)),
    security(("access_token" = []))
)]
pub(crate) async fn put_profile(
    State(app): State<App>,
    access: AthleteAccess<Own>,
    Json(profile): Json<Profile>,
) -> ApiResult<Json<Versioned<Profile>>> {
    profile.violations().into_result()?;
    let id = access.athlete.uuid();
    sync::put(&app, access.athlete, access.actor, id, &profile)
        .await
        .map(Json)
}
