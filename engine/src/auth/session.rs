//! Sessions: opened by signing in, continued by refreshing, ended by signing out or by a reused token.

use chrono::Utc;
use diesel::QueryResult;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::ids::{SessionId, UserId};
use uuid::Uuid;

use super::{
    current_user::remember_revoked,
    model::{NewRefreshToken, NewSession, SessionRow, UserRow},
    queries,
    rotation::{self, Verdict},
    token::RefreshToken,
};
use crate::{app::App, audit, http::problem::ApiError};

/// A session and the token that continues it.
#[derive(Debug)]
pub struct Opened {
    /// The session.
    pub session: SessionId,
    /// For the cookie.
    pub refresh: RefreshToken,
}

/// What came of a refresh.
pub(super) enum Refreshed {
    Continued {
        user: UserRow,
        session: SessionId,
        refresh: RefreshToken,
    },
    Ended,
}

/// Opens a session.
///
/// # Errors
/// Those of the database.
pub async fn open(
    conn: &mut AsyncPgConnection,
    user: UserId,
    user_agent: Option<&str>,
) -> QueryResult<Opened> {
    let opened = Opened {
        session: SessionId::new(Uuid::now_v7()),
        refresh: RefreshToken::random(),
    };
    let now = Utc::now();
    let session = NewSession {
        id: opened.session,
        user_id: user,
        user_agent,
        created_at: now,
        expires_at: rotation::expiry(now, now),
    };
    conn.transaction(async |conn| {
        queries::insert_session(conn, &session).await?;
        issue(conn, opened.session, &opened.refresh, None).await
    })
    .await?;
    Ok(opened)
}

/// Continues the session of a token, or ends it if the token was reused.
pub(super) async fn refresh(app: &App, token: &RefreshToken) -> Result<Refreshed, ApiError> {
    let mut conn = app.conn().await?;
    let hash = token.hash();
    // Ending the session must be committed, so it is an outcome here and not an error.
    let (outcome, revoked) = conn
        .transaction::<_, ApiError, _>(async |conn| decide(conn, &hash).await)
        .await?;
    if let Some(session) = revoked {
        remember_revoked(app, session).await;
    }
    Ok(outcome)
}

async fn decide(
    conn: &mut AsyncPgConnection,
    hash: &[u8],
) -> Result<(Refreshed, Option<SessionId>), ApiError> {
    let Some(session) = queries::lock_session_of(conn, hash).await? else {
        return Ok((Refreshed::Ended, None));
    };
    // Read after the lock: the other tab may have spent it meanwhile.
    let token = queries::get_refresh_token(conn, hash).await?;
    let successor_spent = queries::has_spent_successor(conn, hash).await?;
    match rotation::judge(&session, &token, successor_spent, Utc::now()) {
        Verdict::Ended => return Ok((Refreshed::Ended, None)),
        Verdict::Reused => {
            queries::revoke_session(conn, session.id, "refresh_token_reused").await?;
            audit::record(conn, session.user_id, None, "refresh_token_reused").await?;
            return Ok((Refreshed::Ended, Some(session.id)));
        }
        Verdict::Replace => {
            queries::supersede_successors(conn, hash).await?;
            queries::spend_refresh_token(conn, hash).await?;
        }
        Verdict::Rotate => {
            queries::spend_refresh_token(conn, hash).await?;
        }
        Verdict::RotateBeside => {}
    }
    Ok((go_on(conn, &session, hash).await?, None))
}

async fn go_on(conn: &mut AsyncPgConnection, session: &SessionRow, parent: &[u8]) -> QueryResult<Refreshed> {
    let refresh = RefreshToken::random();
    issue(conn, session.id, &refresh, Some(parent)).await?;
    queries::prolong_session(conn, session.id, rotation::expiry(session.created_at, Utc::now())).await?;
    Ok(Refreshed::Continued {
        user: queries::get_user(conn, session.user_id).await?,
        session: session.id,
        refresh,
    })
}

async fn issue(
    conn: &mut AsyncPgConnection,
    session: SessionId,
    token: &RefreshToken,
    parent: Option<&[u8]>,
) -> QueryResult<()> {
    let token = NewRefreshToken {
        token_hash: &token.hash(),
        session_id: session,
        parent_hash: parent,
    };
    queries::insert_refresh_token(conn, &token).await?;
    Ok(())
}

/// Ends the session of a token, if there is one.
pub(super) async fn sign_out(app: &App, token: &RefreshToken) -> Result<(), ApiError> {
    let mut conn = app.conn().await?;
    let hash = token.hash();
    let session = conn
        .transaction::<_, ApiError, _>(async |conn| {
            let session = queries::lock_session_of(conn, &hash).await?;
            if let Some(session) = &session {
                queries::revoke_session(conn, session.id, "signed_out").await?;
            }
            Ok(session)
        })
        .await?;
    if let Some(session) = session {
        remember_revoked(app, session.id).await;
    }
    Ok(())
}
