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

/// Goes on with a session. Takes the refresh token from its cookie and answers with the next one. Where there is
/// none, nobody is signed in, which is an answer and no failure.
#[utoipa::path(
    post,
    path = "/auth/refresh",
    tag = "auth",
    responses((status = 200, body = SignedIn), (status = 204, description = "Nobody is signed in here"))
)]
pub(crate) async fn refresh(
    State(app): State<App>,
    _site: SameSite,
    address: ClientAddress,
    RefreshCookie(token): RefreshCookie,
) -> ApiResult<Response> {
    LimitedAction::Refresh.count_address(&app, address).await?;
    let Some(token) = token else {
        return Ok((StatusCode::NO_CONTENT, without_cookie(&app)).into_response());
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

fn ended(app: &App) -> Response {
    (without_cookie(app), ApiError::new(Code::SessionExpired)).into_response()
}

/// A cookie that is of no use any more goes.
fn without_cookie(app: &App) -> [(header::HeaderName, String); 1] {
    [(header::SET_COOKIE, cookie::clear(&app.config().http.site))]
}
