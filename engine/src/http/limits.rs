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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitedAction {
    /// Requests of one user.
    Request,
    /// Sign-ins that one address tries, whoever they are for.
    SignIn,
    /// Sign-ins that one address tries for one account. Counted for the pair: somebody who guesses at an account
    /// does not lock its owner out, who comes from another address.
    SignInToAccount,
    /// Accounts made from one address.
    Register,
    /// Refreshes from one address; a studio's tablets share one.
    Refresh,
}

impl LimitedAction {
    /// All of them, for tests and documents.
    pub const ALL: [Self; 5] = [
        Self::Request,
        Self::SignIn,
        Self::SignInToAccount,
        Self::Register,
        Self::Refresh,
    ];

    /// The name in keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::SignIn => "sign_in",
            Self::SignInToAccount => "sign_in_to_account",
            Self::Register => "register",
            Self::Refresh => "refresh",
        }
    }

    /// So many at once, then one each so often.
    #[must_use]
    pub const fn bucket(self) -> Bucket {
        let (burst, refill) = match self {
            Self::Request => (600, Duration::from_millis(50)),
            Self::SignIn => (30, Duration::from_secs(10)),
            Self::SignInToAccount => (8, Duration::from_secs(60)),
            Self::Register => (20, Duration::from_secs(60)),
            Self::Refresh => (120, Duration::from_secs(1)),
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
