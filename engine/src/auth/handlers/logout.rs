//! Ends the session of the cookie.

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::{
    app::App,
    auth::{
        cookie::{self, RefreshCookie},
        origin::SameSite,
        session,
    },
    http::{client::ClientAddress, limits::LimitedAction, problem::ApiResult},
};

/// Signs out on this device. Doing it twice, or without a session, is no mistake.
#[utoipa::path(post, path = "/auth/logout", tag = "auth", responses((status = 204)))]
pub(crate) async fn logout(
    State(app): State<App>,
    _site: SameSite,
    address: ClientAddress,
    RefreshCookie(token): RefreshCookie,
) -> ApiResult<Response> {
    LimitedAction::Refresh.count_address(&app, address).await?;
    if let Some(token) = token {
        session::sign_out(&app, &token).await?;
    }
    let cookie = cookie::clear(&app.config().http.site);
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response())
}
