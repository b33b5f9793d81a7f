//! Rows of accounts and sessions.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use shared::{
    api::auth::Me,
    ids::{SessionId, UserId},
};

use crate::schema::{refresh_tokens, sessions, users};

/// An account, as far as signing in needs it.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = users, check_for_backend(diesel::pg::Pg))]
pub struct UserRow {
    /// The account.
    pub id: UserId,
    /// Absent for demo identities.
    pub email: Option<String>,
    /// PHC string.
    pub password_hash: Option<String>,
    /// How it wants to be called.
    pub display_name: String,
    /// The persona's key.
    pub demo_key: Option<String>,
}

impl From<UserRow> for Me {
    fn from(row: UserRow) -> Self {
        Self {
            id: row.id,
            email: row.email,
            display_name: row.display_name,
            demo: row.demo_key.is_some(),
        }
    }
}

/// An account to be made.
#[derive(Insertable)]
#[diesel(table_name = users)]
pub struct NewUser<'a> {
    /// The account.
    pub id: UserId,
    /// As [`normal_email`] writes it.
    pub email: Option<&'a str>,
    /// PHC string.
    pub password_hash: Option<&'a str>,
    /// 1 to 80 characters.
    pub display_name: &'a str,
    /// For demo identities only.
    pub demo_key: Option<&'a str>,
}

/// An address as it is stored and compared: nobody means two people by two cases.
#[must_use]
pub fn normal_email(text: &str) -> String {
    text.trim().to_lowercase()
}

/// What rotation must know of a session.
#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions, check_for_backend(diesel::pg::Pg))]
pub(super) struct SessionRow {
    pub(super) id: SessionId,
    pub(super) user_id: UserId,
    pub(super) created_at: DateTime<Utc>,
    pub(super) expires_at: DateTime<Utc>,
    pub(super) revoked_at: Option<DateTime<Utc>>,
}

#[derive(Insertable)]
#[diesel(table_name = sessions)]
pub(super) struct NewSession<'a> {
    pub(super) id: SessionId,
    pub(super) user_id: UserId,
    pub(super) user_agent: Option<&'a str>,
    pub(super) created_at: DateTime<Utc>,
    pub(super) expires_at: DateTime<Utc>,
}

/// What rotation must know of a refresh token.
#[derive(Queryable, Selectable)]
#[diesel(table_name = refresh_tokens, check_for_backend(diesel::pg::Pg))]
pub(super) struct RefreshTokenRow {
    pub(super) spent_at: Option<DateTime<Utc>>,
    pub(super) superseded_at: Option<DateTime<Utc>>,
}

#[derive(Insertable)]
#[diesel(table_name = refresh_tokens)]
pub(super) struct NewRefreshToken<'a> {
    pub(super) token_hash: &'a [u8],
    pub(super) session_id: SessionId,
    pub(super) parent_hash: Option<&'a [u8]>,
}
