//! Signing in and out.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ids::UserId;
use crate::validate::Violations;

/// The shortest password, in characters (NIST SP 800-63B asks for 8 at the least).
pub const PASSWORD_MIN: usize = 10;
/// The longest password, in characters; longer ones only cost hashing time.
pub const PASSWORD_MAX: usize = 200;
/// The longest display name, in characters.
pub const DISPLAY_NAME_MAX: usize = 80;
/// The longest e-mail address (RFC 5321).
pub const EMAIL_MAX: usize = 254;

/// A password on its way; its `Debug` is blind.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, format = Password))]
#[serde(transparent)]
pub struct Password(String);

impl Password {
    /// Wraps a password as it was typed.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The password itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// What the engine offers for signing in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuthOptions {
    /// Demo identities, one click each; empty unless the engine runs for demonstration.
    pub demo: Vec<DemoIdentity>,
    /// Whether e-mail and password work.
    pub password: bool,
}

/// Somebody to try the product as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DemoIdentity {
    /// What to send to sign in.
    pub key: String,
    /// A name.
    pub display_name: String,
    /// Who this is, in a few words.
    pub description: String,
}

/// Signs in as a demo identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DemoSignIn {
    /// [`DemoIdentity::key`].
    pub key: String,
}

/// Makes an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Register {
    /// Where mail reaches the member; compared without regard to case.
    pub email: String,
    /// 10 to 200 characters.
    pub password: Password,
    /// How the app and a trainer call the member.
    pub display_name: String,
    /// The id under which the member has trained on a device without an account, a UUIDv7: what was logged there is theirs at once.
    /// Absent: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
}

impl Register {
    /// What is wrong with it. Called by the form and by the engine.
    #[must_use]
    pub fn violations(&self) -> Violations {
        let mut violations = Violations::new();
        violations.require(is_email(&self.email), "/email", "invalid_email");
        let length = self.password.expose().chars().count();
        violations.require(length >= PASSWORD_MIN, "/password", "too_short");
        violations.require(length <= PASSWORD_MAX, "/password", "too_long");
        violations.name(&self.display_name, DISPLAY_NAME_MAX, "/display_name");
        let made_by_a_device = self.id.is_none_or(|id| id.uuid().get_version_num() == 7);
        violations.require(made_by_a_device, "/id", "not_uuid_v7");
        violations
    }
}

/// Whether the text has the form of an address: only the mail that arrives proves more.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.trim().rsplit_once('@') else {
        return false;
    };
    let label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    text.chars().count() <= EMAIL_MAX
        && !local.is_empty()
        && !text.trim().chars().any(|c| c.is_whitespace() || c.is_control())
        && !local.contains('@')
        && domain.contains('.')
        && domain.split('.').all(label)
}

/// Signs in with e-mail and password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Login {
    /// As registered.
    pub email: String,
    /// The password.
    pub password: Password,
}

/// An access token, held in memory only; the refresh token comes beside it in a cookie that scripts cannot
/// read.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedIn {
    /// JWT for `Authorization: Bearer`.
    pub access_token: String,
    /// Seconds until it expires.
    pub expires_in_s: u32,
    /// Who signed in.
    pub user: Me,
}

impl fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedIn")
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

/// The account that is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// The account, and the owner of its training data.
    pub id: UserId,
    /// Where mail reaches it; demo identities have none.
    pub email: Option<String>,
    /// Whether somebody has shown that mail to the address reaches them.
    #[serde(default)]
    pub email_verified: bool,
    /// How it wants to be called.
    pub display_name: String,
    /// Whether this is a demo identity.
    pub demo: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_an_address_is_checked() {
        for good in [
            "ana@example.org",
            "a.b+gym@mail.example.co",
            " ana@example.org ",
            "ünal@exämple.org",
        ] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "ana",
            "ana@",
            "@example.org",
            "ana@example",
            "a b@example.org",
            "a@b@example.org",
            "a@.org",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn a_password_is_never_printed() {
        let login = Login {
            email: "ana@example.org".into(),
            password: Password::new("correct horse"),
        };
        assert!(!format!("{login:?}").contains("horse"));
    }
}
