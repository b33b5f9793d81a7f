//! Where somebody is signed in.

use axum::extract::State;
use shared::api::account::Sessions;

use crate::{
    app::App,
    auth::{CurrentUser, queries},
    http::{extract::Json, problem::ApiResult},
};

/// Every sign-in that lasts, the latest used first.
#[utoipa::path(get, path = "/auth/sessions", tag = "auth", responses((status = 200, body = Sessions)), security(("access_token" = [])))]
pub(crate) async fn list_sessions(State(app): State<App>, user: CurrentUser) -> ApiResult<Json<Sessions>> {
    let mut conn = app.conn().await?;
    let rows = queries::list_sessions(&mut conn, user.id).await?;
    let items = rows.into_iter().map(|row| row.seen_from(user.session)).collect();
    Ok(Json(Sessions { items }))
}
