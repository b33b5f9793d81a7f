//! The account that is signed in.

use axum::extract::State;
use shared::api::auth::Me;

use crate::{
    app::App,
    auth::{CurrentUser, queries},
    http::{extract::Json, problem::ApiResult},
};

/// The account that is signed in.
#[utoipa::path(get, path = "/me", tag = "auth", security(("access_token" = [])), responses((status = 200, body = Me)))]
pub(crate) async fn get_me(State(app): State<App>, user: CurrentUser) -> ApiResult<Json<Me>> {
    let mut conn = app.conn().await?;
    Ok(Json(queries::get_user(&mut conn, user.id).await?.into()))
}
