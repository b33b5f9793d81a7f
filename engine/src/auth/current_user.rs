//! Who makes the request.

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
        let key = app.redis().keys().session(user.session);
        let known = LimitedAction::Request
            .count_user_and_get(app, user.id, &key)
            .await?;
        if !is_live(app, user, &key, known.as_deref()).await? {
            return Err(Code::Unauthenticated.into());
        }
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

/// What Redis does not know or cannot say, Postgres does.
async fn is_live(app: &App, user: CurrentUser, key: &str, known: Option<&str>) -> ApiResult<bool> {
    if let Some(state) = known {
        return Ok(state == LIVE);
    }
    let mut conn = app.conn().await?;
    let live = queries::is_session_live(&mut conn, user.session, user.id).await?;
    if live {
        // NX: a revocation that came meanwhile stays.
        remember(app, key, LIVE, keys::SESSION_LIVE.as_secs(), true).await;
    }
    Ok(live)
}

/// Tells all engines at once that a session is over. Without Redis they notice as soon as Redis has forgotten
/// the session, or at once if it is gone.
pub(super) async fn remember_revoked(app: &App, session: SessionId) {
    let key = app.redis().keys().session(session);
    remember(app, &key, REVOKED, keys::SESSION_REVOKED.as_secs(), false).await;
}

/// As [`remember_revoked`], of many.
pub(super) async fn remember_all_revoked(app: &App, sessions: &[SessionId]) {
    for &session in sessions {
        remember_revoked(app, session).await;
    }
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
