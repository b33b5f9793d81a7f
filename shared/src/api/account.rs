//! An account after it was made: its address, its password, its sign-ins, its end.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::auth::{PASSWORD_MAX, PASSWORD_MIN, Password, is_email};
use crate::{ids::SessionId, validate::Violations};

/// What a mailed link carries; its `Debug` is blind.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String))]
#[serde(transparent)]
pub struct LinkToken(String);

impl LinkToken {
    /// Wraps a token as the link had it.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The token itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for LinkToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkToken(…)")
    }
}

/// Asks for a mail with a link to set a new password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ForgotPassword {
    /// As registered. Whether it is, the answer does not tell.
    pub email: String,
}

impl ForgotPassword {
    /// What is wrong with it. Called by the form and by the engine.
    #[must_use]
    pub fn violations(&self) -> Violations {
        let mut violations = Violations::new();
        violations.require(is_email(&self.email), "/email", "invalid_email");
        violations
    }
}

/// Sets a new password by a mailed link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResetPassword {
    /// What the link carries. Works once, for an hour.
    pub token: LinkToken,
    /// 10 to 200 characters.
    pub new_password: Password,
}

impl ResetPassword {
    /// What is wrong with it. Called by the form and by the engine.
    #[must_use]
    pub fn violations(&self) -> Violations {
        let mut violations = Violations::new();
        new_password(&mut violations, &self.new_password);
        violations
    }
}

/// Sets a new password, knowing the present one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangePassword {
    /// The present one.
    pub current_password: Password,
    /// 10 to 200 characters.
    pub new_password: Password,
}

impl ChangePassword {
    /// What is wrong with it. Called by the form and by the engine.
    #[must_use]
    pub fn violations(&self) -> Violations {
        let mut violations = Violations::new();
        new_password(&mut violations, &self.new_password);
        violations
    }
}

fn new_password(violations: &mut Violations, password: &Password) {
    let length = password.expose().chars().count();
    violations.require(length >= PASSWORD_MIN, "/new_password", "too_short");
    violations.require(length <= PASSWORD_MAX, "/new_password", "too_long");
}

/// Asks for another address; the one there is stays until the link that is mailed to the new one is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeEmail {
    /// Where mail shall reach the member.
    pub new_email: String,
    /// The present password.
    pub password: Password,
}

impl ChangeEmail {
    /// What is wrong with it. Called by the form and by the engine.
    #[must_use]
    pub fn violations(&self) -> Violations {
        let mut violations = Violations::new();
        violations.require(is_email(&self.new_email), "/new_email", "invalid_email");
        violations
    }
}

/// Confirms an address by a mailed link: that of the account, or the one it shall change to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConfirmEmail {
    /// What the link carries.
    pub token: LinkToken,
}

/// The address that is confirmed now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EmailConfirmed {
    /// Where mail reaches the account from now on.
    pub email: String,
}

/// A sign-in on one device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// The sign-in.
    pub id: SessionId,
    /// The browser's name as it gives it, such as `Firefox`; absent if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub browser: Option<String>,
    /// The system's name, such as `Android`; absent if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    /// When it signed in.
    pub created_at: DateTime<Utc>,
    /// When it last went on; at most ten minutes older than the last request.
    pub last_seen_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// Every sign-in that lasts, the latest used first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sessions {
    /// All of them: there are no pages.
    pub items: Vec<Session>,
}

/// Deletes the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeleteAccount {
    /// The present password; needed where the account has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<Password>,
}

/// The account is locked; what is left of it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountDeletion {
    /// When its erasure begins.
    pub erased_from: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_never_printed() {
        let reset = ResetPassword {
            token: LinkToken::new("ggl_secret"),
            new_password: Password::new("correct horse"),
        };
        let printed = format!("{reset:?}");
        assert!(
            !printed.contains("secret") && !printed.contains("horse"),
            "{printed}"
        );
    }

    #[test]
    fn a_new_password_keeps_the_bounds_of_registration() {
        for (length, good) in [(9, false), (10, true), (200, true), (201, false)] {
            let change = ChangePassword {
                current_password: Password::new(""),
                new_password: Password::new("ü".repeat(length)),
            };
            assert_eq!(change.violations().into_result().is_ok(), good, "{length}");
        }
    }
}
