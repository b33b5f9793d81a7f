//! What the sign-in page offers.

use axum::extract::State;
use shared::api::auth::AuthOptions;

use crate::{
    app::App,
    auth::demo,
    config::AuthProvider,
    http::{extract::Json, problem::ApiResult},
};

/// Which ways to sign in this engine offers.
#[utoipa::path(get, path = "/auth/options", tag = "auth", responses((status = 200, body = AuthOptions)))]
pub(crate) async fn get_auth_options(State(app): State<App>) -> ApiResult<Json<AuthOptions>> {
    let demo = match app.config().auth.provider {
        AuthProvider::None => demo::identities(&mut *app.conn().await?).await?,
        AuthProvider::Local => Vec::new(),
    };
    Ok(Json(AuthOptions { demo, password: true }))
}
