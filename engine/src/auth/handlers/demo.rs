//! One click, no password; exists only where `AUTH_PROVIDER=none`.

use axum::{extract::State, http::StatusCode, response::Response};
use shared::api::auth::{DemoSignIn, SignedIn};

use super::signed_in::gone_on;
use crate::{
    app::App,
    auth::{origin::SameSite, queries, session},
    config::AuthProvider,
    http::{
        client::{ClientAddress, UserAgent},
        extract::Json,
        limits::LimitedAction,
        problem::{ApiError, ApiResult},
    },
};

/// Signs in as a demo identity.
#[utoipa::path(post, path = "/auth/demo", tag = "auth", request_body = DemoSignIn, responses((status = 200, body = SignedIn)))]
pub(crate) async fn sign_in_as_demo(
    State(app): State<App>,
    _site: SameSite,
    agent: UserAgent,
    address: ClientAddress,
    Json(request): Json<DemoSignIn>,
) -> ApiResult<Response> {
    if app.config().auth.provider != AuthProvider::None {
        return Err(ApiError::not_found());
    }
    LimitedAction::SignIn.count_address(&app, address).await?;
    let mut conn = app.conn().await?;
    let user = queries::find_demo_user(&mut conn, &request.key).await?;
    let user = user.ok_or_else(|| ApiError::invalid_field("/key", "unknown_variant"))?;
    let opened = session::open(&mut conn, user.id, agent.text()).await?;
    gone_on(&app, StatusCode::OK, user, opened.session, &opened.refresh)
}
