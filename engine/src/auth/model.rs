//! Rows of accounts and sessions.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use sha2::{Digest, Sha256};
use shared::{
    api::{account::Session, auth::Me},
    ids::{SessionId, UserId},
};
use uuid::Uuid;

use super::device_name;
use crate::schema::{account_links, refresh_tokens, sessions, users};

/// An account, as far as signing in needs it.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = users, check_for_backend(diesel::pg::Pg))]
pub struct UserRow {
    /// The account.
    pub id: UserId,
    /// Absent for demo identities.
    pub email: Option<String>,
    /// When somebody has last shown that its mail reaches them.
    pub email_verified_at: Option<DateTime<Utc>>,
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
            email_verified: row.email_verified_at.is_some(),
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

/// Names an address in Redis and in jobs without telling it: SHA-256 cut to 128 bits.
#[must_use]
pub fn email_digest(email: &str) -> String {
    let hash = Sha256::digest(email.as_bytes());
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
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

/// A session as its owner sees it.
#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions, check_for_backend(diesel::pg::Pg))]
pub(super) struct SignInRow {
    pub(super) id: SessionId,
    pub(super) user_agent: Option<String>,
    pub(super) created_at: DateTime<Utc>,
    pub(super) last_used_at: DateTime<Utc>,
}

impl SignInRow {
    /// As the owner sees it from one of them.
    pub(super) fn seen_from(self, current: SessionId) -> Session {
        let agent = self.user_agent.unwrap_or_default();
        Session {
            id: self.id,
            browser: device_name::browser(&agent).map(str::to_owned),
            platform: device_name::platform(&agent).map(str::to_owned),
            created_at: self.created_at,
            last_seen_at: self.last_used_at,
            current: self.id == current,
        }
    }
}

/// A link to be mailed.
#[derive(Insertable)]
#[diesel(table_name = account_links)]
pub(super) struct NewLink<'a> {
    pub(super) id: Uuid,
    pub(super) user_id: UserId,
    pub(super) purpose: &'a str,
    pub(super) email: &'a str,
    pub(super) token_hash: &'a [u8],
    pub(super) expires_at: DateTime<Utc>,
}

/// A link that was used.
#[derive(Queryable, Selectable)]
#[diesel(table_name = account_links, check_for_backend(diesel::pg::Pg))]
pub(super) struct LinkRow {
    pub(super) user_id: UserId,
    pub(super) email: String,
}
