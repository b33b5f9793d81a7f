//! The answer to every way of signing in: access token in the body, refresh token in the cookie.

use axum::{
    http::{StatusCode, header},
    response::{AppendHeaders, IntoResponse, Response},
};
use shared::{api::auth::SignedIn, ids::SessionId};

use crate::{
    app::App,
    auth::{access_token::LIFETIME, cookie, entry::Entry, model::UserRow, token::RefreshToken},
    http::{extract::Json, problem::ApiResult},
};

/// Somebody has come in: the browser is known from now on.
pub(super) fn signed_in(app: &App, status: StatusCode, user: UserRow, entry: &Entry) -> ApiResult<Response> {
    let device = cookie::set_device(&entry.device, &app.config().http.site);
    let answer = gone_on(app, status, user, entry.opened.session, &entry.opened.refresh)?;
    Ok((AppendHeaders([(header::SET_COOKIE, device)]), answer).into_response())
}

/// A session goes on.
pub(super) fn gone_on(
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
