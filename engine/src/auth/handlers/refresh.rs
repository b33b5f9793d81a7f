//! A new access token for the refresh token in the cookie, which is rotated.

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use shared::{api::auth::SignedIn, error::Code};

use super::signed_in::gone_on;
use crate::{
    app::App,
    auth::{
        cookie::{self, RefreshCookie},
        origin::SameSite,
        session::{self, Refreshed},
    },
    http::{
        client::ClientAddress,
        limits::LimitedAction,
        problem::{ApiError, ApiResult},
    },
};

/// Goes on with a session. Takes the refresh token from its cookie and answers with the next one.
#[utoipa::path(post, path = "/auth/refresh", tag = "auth", responses((status = 200, body = SignedIn)))]
pub(crate) async fn refresh(
    State(app): State<App>,
    _site: SameSite,
    address: ClientAddress,
    RefreshCookie(token): RefreshCookie,
) -> ApiResult<Response> {
    LimitedAction::Refresh.count_address(&app, address).await?;
    let Some(token) = token else {
        return Ok(ended(&app));
    };
    match session::refresh(&app, &token).await? {
        Refreshed::Continued {
            user,
            session,
            refresh,
        } => gone_on(&app, StatusCode::OK, user, session, &refresh),
        Refreshed::Ended => Ok(ended(&app)),
    }
}

/// The cookie is of no use any more, so it goes.
fn ended(app: &App) -> Response {
    let cookie = cookie::clear(&app.config().http.site);
    (
        [(header::SET_COOKIE, cookie)],
        ApiError::new(Code::SessionExpired),
    )
        .into_response()
}
