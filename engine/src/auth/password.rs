//! Passwords: argon2id, off the async threads, a bounded number at the same time.

use std::{sync::Arc, time::Duration};

use anyhow::anyhow;
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use shared::api::auth::Password;
use tokio::sync::Semaphore;

use crate::{
    config::PasswordCost,
    http::problem::{ApiError, ApiResult},
};

/// How long a request waits for its turn to hash.
const WAIT: Duration = Duration::from_secs(8);

/// Hashes and verifies passwords.
pub struct Passwords {
    argon2: Argon2<'static>,
    /// Verified where there is no account, so that its absence does not show in the time.
    dummy: String,
    turns: Arc<Semaphore>,
}

impl Passwords {
    /// A hasher of the given cost that uses half of the machine's cores.
    ///
    /// # Errors
    /// If the dummy cannot be hashed.
    pub fn new(cost: PasswordCost) -> anyhow::Result<Self> {
        let params = match cost {
            PasswordCost::Recommended => Params::new(19 * 1024, 2, 1, None),
            PasswordCost::LowestForTests => Params::new(Params::MIN_M_COST, 1, 1, None),
        }
        .map_err(|error| anyhow!("argon2: {error}"))?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let dummy = hash(&argon2, "nobody has this password")?;
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Ok(Self {
            argon2,
            dummy,
            turns: Arc::new(Semaphore::new((cores / 2).max(1))),
        })
    }

    /// The hash to store, with its parameters and salt (PHC string).
    ///
    /// # Errors
    /// `unavailable` if too many wait already.
    pub async fn hash(&self, password: &Password) -> ApiResult<String> {
        let (argon2, password) = (self.argon2.clone(), password.clone());
        self.in_turn(move || hash(&argon2, password.expose())).await
    }

    /// Whether the password belongs to the hash. Without a hash it does not, and that takes as long.
    ///
    /// # Errors
    /// `unavailable` if too many wait already.
    pub async fn verify(&self, password: &Password, stored: Option<String>) -> ApiResult<bool> {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.dummy.clone());
        let (argon2, password) = (self.argon2.clone(), password.clone());
        let matches = self.in_turn(move || {
            let hash = PasswordHash::new(&stored).map_err(|error| anyhow!("a stored hash: {error}"))?;
            Ok(argon2
                .verify_password(password.expose().as_bytes(), &hash)
                .is_ok())
        });
        Ok(matches.await? && known)
    }

    /// The turn ends with the work, not with the request, which may go away before.
    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> anyhow::Result<T> + Send + 'static,
    ) -> ApiResult<T> {
        let turn = tokio::time::timeout(WAIT, self.turns.clone().acquire_owned())
            .await
            .map_err(|_| ApiError::unavailable(anyhow!("too many passwords are being hashed")))?
            .map_err(ApiError::internal)?;
        let done = tokio::task::spawn_blocking(move || {
            let result = work();
            drop(turn);
            result
        });
        done.await
            .map_err(ApiError::internal)?
            .map_err(ApiError::internal)
    }
}

fn hash(argon2: &Argon2<'_>, password: &str) -> anyhow::Result<String> {
    let hash = argon2
        .hash_password(password.as_bytes())
        .map_err(|error| anyhow!("argon2: {error}"))?;
    Ok(hash.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_matches_its_own_hash_only() {
        let passwords = Passwords::new(PasswordCost::LowestForTests).unwrap();
        let right = Password::new("correct horse battery");
        let hash = passwords.hash(&right).await.unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(passwords.verify(&right, Some(hash.clone())).await.unwrap());
        assert!(
            !passwords
                .verify(&Password::new("wrong"), Some(hash))
                .await
                .unwrap()
        );
    }

    #[tokio::test]
    async fn nobody_signs_in_by_the_dummy() {
        let passwords = Passwords::new(PasswordCost::LowestForTests).unwrap();
        assert!(
            !passwords
                .verify(&Password::new("nobody has this password"), None)
                .await
                .unwrap()
        );
    }
}
