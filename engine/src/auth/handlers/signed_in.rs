//! The answer to every way of signing in: access token in the body, refresh token in the cookie.

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use shared::{api::auth::SignedIn, ids::SessionId};

use crate::{
    app::App,
    auth::{access_token::LIFETIME, cookie, model::UserRow, refresh_token::RefreshToken},
    http::{extract::Json, problem::ApiResult},
};

pub(super) fn signed_in(
    app: &App,
    status: StatusCode,
    user: UserRow,
    session: SessionId,
    refresh: &RefreshToken,
) -> ApiResult<Response> {
    let body = SignedIn {
        access_token: app.access_tokens().issue(user.id, session)?,
        expires_in_s: u32::try_from(LIFETIME.as_secs()).unwrap_or(u32::MAX),
        user: user.into(),
    };
    let cookie = cookie::set(refresh, &app.config().http.site);
    Ok((status, [(header::SET_COOKIE, cookie)], Json(body)).into_response())
}
