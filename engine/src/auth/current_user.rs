//! Who makes the request.

use anyhow::Context;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use shared::{
    error::Code,
    ids::{SessionId, UserId},
};

use super::queries;
use crate::{
    app::App,
    http::{
        limits::LimitedAction,
        problem::{ApiError, ApiResult},
    },
    redis::{driver, keys},
};

const LIVE: &str = "live";
const REVOKED: &str = "revoked";

/// The account whose valid access token came along, in a session that is not revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurrentUser {
    /// The account.
    pub id: UserId,
    /// The sign-in.
    pub session: SessionId,
}

impl FromRequestParts<App> for CurrentUser {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        // `AthleteAccess` beside `CurrentUser` asks once.
        if let Some(&known) = parts.extensions.get::<Self>() {
            return Ok(known);
        }
        let token = bearer(&parts.headers).ok_or(Code::Unauthenticated)?;
        let claims = app.access_tokens().read(token)?;
        let user = Self {
            id: claims.sub,
            session: claims.sid,
        };
        if !is_live(app, user).await? {
            return Err(Code::Unauthenticated.into());
        }
        LimitedAction::Request.count_user(app, user.id).await?;
        parts.extensions.insert(user);
        Ok(user)
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?
        .split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Asks Redis first; what Redis does not know or cannot say, Postgres does.
async fn is_live(app: &App, user: CurrentUser) -> ApiResult<bool> {
    let key = app.redis().keys().session(user.session);
    match cached(app, &key).await {
        Ok(Some(state)) => return Ok(state == LIVE),
        Ok(None) => {}
        Err(error) => tracing::warn!(error = format!("{error:#}"), "sessions are not cached"),
    }
    let mut conn = app.conn().await?;
    let live = queries::is_session_live(&mut conn, user.session, user.id).await?;
    if live {
        // NX: a revocation that came meanwhile stays.
        remember(app, &key, LIVE, keys::SESSION_LIVE.as_secs(), true).await;
    }
    Ok(live)
}

async fn cached(app: &App, key: &str) -> anyhow::Result<Option<String>> {
    let mut conn = app.redis().conn().await?;
    driver::cmd("GET")
        .arg(key)
        .query_async(&mut conn)
        .await
        .context("a session's state")
}

/// Tells all engines at once that a session is over. Without Redis they notice as soon as Redis has forgotten
/// the session, or at once if it is gone.
pub(super) async fn remember_revoked(app: &App, session: SessionId) {
    let key = app.redis().keys().session(session);
    remember(app, &key, REVOKED, keys::SESSION_REVOKED.as_secs(), false).await;
}

async fn remember(app: &App, key: &str, state: &str, seconds: u64, only_if_absent: bool) {
    let mut command = driver::cmd("SET");
    command.arg(key).arg(state).arg("EX").arg(seconds);
    if only_if_absent {
        command.arg("NX");
    }
    let done: anyhow::Result<()> = async {
        let mut conn = app.redis().conn().await?;
        command.query_async::<Option<String>>(&mut conn).await?;
        Ok(())
    }
    .await;
    if let Err(error) = done {
        tracing::warn!(error = format!("{error:#}"), "sessions are not cached");
    }
}
