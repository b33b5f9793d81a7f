//! How often something may be done, by whom: every limit in one table.

use std::{fmt, time::Duration};

use shared::{error::Code, ids::UserId};

use super::{client::ClientAddress, problem::ApiError};
use crate::{
    app::App,
    config::RateLimits,
    redis::token_bucket::{Bucket, take, take_and_get},
};

const UNLIMITED: Bucket = Bucket {
    burst: u32::MAX,
    refill: Duration::from_millis(1),
};

/// What is limited.
///
/// How the limits of signing in work together, so that whoever guesses is stopped and nobody is locked out of
/// their own account, is the matter of `auth::guessing` and of a decision record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitedAction {
    /// Requests of one user.
    Request,
    /// Sign-ins that one address tries, whoever they are for.
    SignIn,
    /// Sign-ins that one address tries for one account.
    SignInToAccount,
    /// Sign-ins that all browsers together try for one account in which nobody has signed in to it before.
    SignInFromAnywhere,
    /// Sign-ins from one browser in which somebody has signed in to the account before.
    SignInFromKnownDevice,
    /// Accounts made from one address.
    Register,
    /// Refreshes from one address; a studio's tablets share one.
    Refresh,
    /// Mails for forgotten passwords that one address asks for, whoever they are for.
    ForgotPassword,
    /// Mails to set a new password that one mailbox gets, whoever asks for them. Counted only for what is sent: the
    /// links of those that went out work, so nobody is locked out by an empty bucket.
    ResetMail,
    /// Mails to confirm an address that one mailbox gets, whoever asks for them.
    ConfirmationMail,
    /// Mailed links that one address opens.
    OpenLink,
    /// Passwords that one session tries in order to confirm something.
    ConfirmPassword,
}

impl LimitedAction {
    /// All of them, for tests and documents.
    pub const ALL: [Self; 12] = [
        Self::Request,
        Self::SignIn,
        Self::SignInToAccount,
        Self::SignInFromAnywhere,
        Self::SignInFromKnownDevice,
        Self::Register,
        Self::Refresh,
        Self::ForgotPassword,
        Self::ResetMail,
        Self::ConfirmationMail,
        Self::OpenLink,
        Self::ConfirmPassword,
    ];

    /// The name in keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::SignIn => "sign_in",
            Self::SignInToAccount => "sign_in_to_account",
            Self::SignInFromAnywhere => "sign_in_from_anywhere",
            Self::SignInFromKnownDevice => "sign_in_from_known_device",
            Self::Register => "register",
            Self::Refresh => "refresh",
            Self::ForgotPassword => "forgot_password",
            Self::ResetMail => "reset_mail",
            Self::ConfirmationMail => "confirmation_mail",
            Self::OpenLink => "open_link",
            Self::ConfirmPassword => "confirm_password",
        }
    }

    /// So many at once, then one each so often.
    #[must_use]
    pub const fn bucket(self) -> Bucket {
        let (burst, refill) = match self {
            Self::Request => (600, Duration::from_millis(50)),
            Self::SignIn => (30, Duration::from_secs(10)),
            Self::SignInToAccount => (8, Duration::from_secs(120)),
            // Fills faster than one address can empty it.
            Self::SignInFromAnywhere => (40, Duration::from_secs(60)),
            Self::SignInFromKnownDevice | Self::ConfirmPassword => (8, Duration::from_secs(60)),
            Self::Register => (20, Duration::from_secs(60)),
            Self::Refresh => (120, Duration::from_secs(1)),
            Self::ForgotPassword => (10, Duration::from_secs(60)),
            Self::ResetMail | Self::ConfirmationMail => (6, Duration::from_secs(600)),
            Self::OpenLink => (30, Duration::from_secs(10)),
        };
        Bucket { burst, refill }
    }

    /// Counts one for an address.
    ///
    /// # Errors
    /// `rate_limited`.
    pub async fn count_address(self, app: &App, address: ClientAddress) -> Result<(), ApiError> {
        self.count(app, address.bucket()).await
    }

    /// Counts one for a user, and reads another key of Redis in the same round trip. Without Redis there is
    /// neither a limit nor a value.
    ///
    /// # Errors
    /// `rate_limited`.
    pub async fn count_user_and_get(
        self,
        app: &App,
        user: UserId,
        other: &str,
    ) -> Result<Option<String>, ApiError> {
        let key = app.redis().keys().limit(self.name(), user);
        self.judge(take_and_get(app.redis(), &key, self.bucket_of(app), other).await)
    }

    /// Counts one for any key that tells who it is.
    ///
    /// Without Redis nothing is limited: better some requests too many than no training.
    ///
    /// # Errors
    /// `rate_limited`.
    pub async fn count(self, app: &App, who: impl fmt::Display) -> Result<(), ApiError> {
        let key = app.redis().keys().limit(self.name(), who);
        let taken = take(app.redis(), &key, self.bucket_of(app)).await;
        self.judge(taken.map(|wait| (wait, ())))
    }

    fn bucket_of(self, app: &App) -> Bucket {
        match app.config().http.rate_limits {
            RateLimits::On => self.bucket(),
            RateLimits::Off => UNLIMITED,
        }
    }

    fn judge<T: Default>(self, taken: anyhow::Result<(Option<Duration>, T)>) -> Result<T, ApiError> {
        match taken {
            Ok((None, value)) => Ok(value),
            Ok((Some(wait), _)) => Err(ApiError::new(Code::RateLimited).retry_after(wait)),
            Err(error) => {
                tracing::warn!(
                    action = self.name(),
                    error = format!("{error:#}"),
                    "nothing is limited"
                );
                Ok(T::default())
            }
        }
    }
}
