//! The profile.

use axum::extract::State;
use shared::{api::Versioned, entity::Profile, ids::UserId};

use crate::{
    app::App,
    auth::{AthleteAccess, Read},
    http::{extract::Json, problem::ApiResult},
    sync::fetch_alive,
};

/// What the coach knows about the athlete; defaults with version 0 before anything was said.
#[utoipa::path(
    get,
    path = "/athletes/{athlete_id}/profile",
    tag = "profile",
    params(("athlete_id" = UserId, Path)),
    responses((status = 200, body = Versioned<Profile>)),
    security(("access_token" = []))
)]
pub(crate) async fn get_profile(
    State(app): State<App>,
    access: AthleteAccess<Read>,
) -> ApiResult<Json<Versioned<Profile>>> {
    let conn = app.conn().await?;
    let id = access.athlete.uuid();
    let stored = fetch_alive(&conn, access.athlete, id).await?;
    Ok(Json(stored.unwrap_or_else(|| Versioned {
        id,
        version: 0,
        entity: Profile::default(),
    })))
}
