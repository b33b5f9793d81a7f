//! What the sign-in page offers.

use axum::extract::State;
use shared::api::auth::AuthOptions;

use crate::{app::App, auth::demo, config::AuthProvider, http::extract::Json};

/// Which ways to sign in this engine offers.
#[utoipa::path(get, path = "/auth/options", tag = "auth", responses((status = 200, body = AuthOptions)))]
pub(crate) async fn get_auth_options(State(app): State<App>) -> Json<AuthOptions> {
    let demo = match app.config().auth.provider {
        AuthProvider::None => demo::PERSONAS.iter().map(demo::Persona::identity).collect(),
        AuthProvider::Local => Vec::new(),
    };
    Json(AuthOptions { demo, password: true })
}
