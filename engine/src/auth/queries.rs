//! Queries on accounts, sessions and relationships.

use chrono::{DateTime, Utc};
use diesel::{
    dsl::{exists, now},
    prelude::*,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{SessionId, UserId};

use super::model::{NewRefreshToken, NewSession, NewUser, RefreshTokenRow, SessionRow, SignInRow, UserRow};
use crate::schema::{refresh_tokens, relationships, sessions, users};

pub(super) mod accounts;
pub(super) mod links;

pub(super) async fn insert_user(conn: &mut AsyncPgConnection, user: &NewUser<'_>) -> QueryResult<UserRow> {
    diesel::insert_into(users::table)
        .values(user)
        .returning(UserRow::as_returning())
        .get_result(conn)
        .await
}

/// Inserts a demo identity, or gives it today's name.
pub(super) async fn upsert_demo_user(conn: &mut AsyncPgConnection, user: &NewUser<'_>) -> QueryResult<usize> {
    diesel::insert_into(users::table)
        .values(user)
        .on_conflict(users::id)
        .do_update()
        .set((
            users::display_name.eq(user.display_name),
            users::demo_key.eq(user.demo_key),
        ))
        .execute(conn)
        .await
}

pub(super) async fn get_user(conn: &mut AsyncPgConnection, user: UserId) -> QueryResult<UserRow> {
    users::table
        .find(user)
        .select(UserRow::as_select())
        .get_result(conn)
        .await
}

pub(super) async fn find_user_by_email(
    conn: &mut AsyncPgConnection,
    email: &str,
) -> QueryResult<Option<UserRow>> {
    users::table
        .filter(users::email.eq(email))
        .select(UserRow::as_select())
        .get_result(conn)
        .await
        .optional()
}

pub(super) async fn find_demo_user(conn: &mut AsyncPgConnection, key: &str) -> QueryResult<Option<UserRow>> {
    users::table
        .filter(users::demo_key.eq(key))
        .select(UserRow::as_select())
        .get_result(conn)
        .await
        .optional()
}

/// Keys of the demo identities that are there.
pub(super) async fn demo_keys(conn: &mut AsyncPgConnection) -> QueryResult<Vec<String>> {
    users::table
        .filter(users::demo_key.is_not_null())
        .select(users::demo_key.assume_not_null())
        .load(conn)
        .await
}

pub(super) async fn insert_session(
    conn: &mut AsyncPgConnection,
    session: &NewSession<'_>,
) -> QueryResult<usize> {
    diesel::insert_into(sessions::table)
        .values(session)
        .execute(conn)
        .await
}

pub(super) async fn insert_refresh_token(
    conn: &mut AsyncPgConnection,
    token: &NewRefreshToken<'_>,
) -> QueryResult<usize> {
    diesel::insert_into(refresh_tokens::table)
        .values(token)
        .execute(conn)
        .await
}

/// Every session of an account that lasts, the latest used first.
pub(super) async fn list_sessions(conn: &mut AsyncPgConnection, user: UserId) -> QueryResult<Vec<SignInRow>> {
    sessions::table
        .filter(sessions::user_id.eq(user))
        .filter(sessions::revoked_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .order((sessions::last_used_at.desc(), sessions::id.desc()))
        .select(SignInRow::as_select())
        .load(conn)
        .await
}

/// Whether the session is this user's, live or over.
pub(super) async fn has_session(
    conn: &mut AsyncPgConnection,
    session: SessionId,
    user: UserId,
) -> QueryResult<bool> {
    let own = sessions::table.find(session).filter(sessions::user_id.eq(user));
    diesel::select(exists(own)).get_result(conn).await
}

/// Ends every session of an account but one, and says which were live.
pub(super) async fn revoke_sessions_but(
    conn: &mut AsyncPgConnection,
    user: UserId,
    kept: Option<SessionId>,
    reason: &str,
) -> QueryResult<Vec<SessionId>> {
    // No session has the nil id.
    let kept = kept.unwrap_or(SessionId::new(uuid::Uuid::nil()));
    let live = sessions::table
        .filter(sessions::user_id.eq(user))
        .filter(sessions::id.ne(kept))
        .filter(sessions::revoked_at.is_null());
    diesel::update(live)
        .set((sessions::revoked_at.eq(now), sessions::revoked_reason.eq(reason)))
        .returning(sessions::id)
        .get_results(conn)
        .await
}

/// The ids of every session of an account, live or over.
pub(super) async fn session_ids(conn: &mut AsyncPgConnection, user: UserId) -> QueryResult<Vec<SessionId>> {
    sessions::table
        .filter(sessions::user_id.eq(user))
        .select(sessions::id)
        .load(conn)
        .await
}

/// Whether the session is this user's, not revoked and not expired, and the account not locked.
pub(super) async fn is_session_live(
    conn: &mut AsyncPgConnection,
    session: SessionId,
    user: UserId,
) -> QueryResult<bool> {
    let live = sessions::table
        .inner_join(users::table)
        .filter(sessions::id.eq(session))
        .filter(sessions::user_id.eq(user))
        .filter(sessions::revoked_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .filter(users::deleted_at.is_null());
    diesel::select(exists(live)).get_result(conn).await
}

/// The session of a refresh token, locked: two refreshes of one family come one after the other.
pub(super) async fn lock_session_of(
    conn: &mut AsyncPgConnection,
    token_hash: &[u8],
) -> QueryResult<Option<SessionRow>> {
    let session = refresh_tokens::table
        .find(token_hash)
        .select(refresh_tokens::session_id);
    sessions::table
        .filter(sessions::id.eq_any(session))
        .select(SessionRow::as_select())
        .for_update()
        .get_result(conn)
        .await
        .optional()
}

pub(super) async fn get_refresh_token(
    conn: &mut AsyncPgConnection,
    token_hash: &[u8],
) -> QueryResult<RefreshTokenRow> {
    refresh_tokens::table
        .find(token_hash)
        .select(RefreshTokenRow::as_select())
        .get_result(conn)
        .await
}

/// Whether any token that was issued for this one has been shown since.
pub(super) async fn has_spent_successor(
    conn: &mut AsyncPgConnection,
    token_hash: &[u8],
) -> QueryResult<bool> {
    let spent = refresh_tokens::table
        .filter(refresh_tokens::parent_hash.eq(token_hash))
        .filter(refresh_tokens::spent_at.is_not_null());
    diesel::select(exists(spent)).get_result(conn).await
}

pub(super) async fn spend_refresh_token(
    conn: &mut AsyncPgConnection,
    token_hash: &[u8],
) -> QueryResult<usize> {
    diesel::update(refresh_tokens::table.find(token_hash))
        .set(refresh_tokens::spent_at.eq(now))
        .execute(conn)
        .await
}

pub(super) async fn supersede_successors(
    conn: &mut AsyncPgConnection,
    token_hash: &[u8],
) -> QueryResult<usize> {
    diesel::update(refresh_tokens::table.filter(refresh_tokens::parent_hash.eq(token_hash)))
        .set(refresh_tokens::superseded_at.eq(now))
        .execute(conn)
        .await
}

pub(super) async fn prolong_session(
    conn: &mut AsyncPgConnection,
    session: SessionId,
    expires_at: DateTime<Utc>,
) -> QueryResult<usize> {
    diesel::update(sessions::table.find(session))
        .set((
            sessions::last_used_at.eq(now),
            sessions::expires_at.eq(expires_at),
        ))
        .execute(conn)
        .await
}

pub(super) async fn revoke_session(
    conn: &mut AsyncPgConnection,
    session: SessionId,
    reason: &str,
) -> QueryResult<usize> {
    diesel::update(
        sessions::table
            .find(session)
            .filter(sessions::revoked_at.is_null()),
    )
    .set((sessions::revoked_at.eq(now), sessions::revoked_reason.eq(reason)))
    .execute(conn)
    .await
}

/// Deletes sessions that ended before `before`, with their refresh tokens.
pub(super) async fn delete_sessions_ended_before(
    conn: &mut AsyncPgConnection,
    before: DateTime<Utc>,
) -> QueryResult<usize> {
    diesel::delete(
        sessions::table.filter(
            sessions::expires_at
                .lt(before)
                .or(sessions::revoked_at.lt(before)),
        ),
    )
    .execute(conn)
    .await
}

/// Whether the athlete shares this with the trainer at the moment.
pub(super) async fn has_relationship(
    conn: &mut AsyncPgConnection,
    trainer: UserId,
    athlete: UserId,
    scope: &str,
) -> QueryResult<bool> {
    let active = relationships::table
        .filter(relationships::trainer_id.eq(trainer))
        .filter(relationships::athlete_id.eq(athlete))
        .filter(relationships::scopes.contains(vec![Some(scope)]))
        .filter(relationships::starts_at.le(now))
        .filter(
            relationships::ends_at
                .is_null()
                .or(relationships::ends_at.gt(now)),
        );
    diesel::select(exists(active)).get_result(conn).await
}
