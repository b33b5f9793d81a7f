//! Signing in and out.

use shared::api::auth::{AuthOptions, DemoSignIn, Login, Register, SignedIn};
use shared::error::{Code, Problem};

use super::{ApiError, Client, Method};

impl Client {
    /// What this engine offers for signing in.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn auth_options(&self) -> Result<AuthOptions, ApiError> {
        self.send_anonymous::<(), _>(Method::Get, "/v1/auth/options", None)
            .await
    }

    /// Signs in as a demo identity.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn sign_in_demo(&self, key: &str) -> Result<SignedIn, ApiError> {
        let body = DemoSignIn { key: key.to_owned() };
        self.take_over(
            self.send_anonymous(Method::Post, "/v1/auth/demo", Some(&body))
                .await,
        )
    }

    /// Signs in with e-mail and password.
    ///
    /// # Errors
    /// See [`ApiError`]; `invalid_credentials` never says which of the two.
    pub async fn sign_in(&self, login: &Login) -> Result<SignedIn, ApiError> {
        self.take_over(
            self.send_anonymous(Method::Post, "/v1/auth/login", Some(login))
                .await,
        )
    }

    /// Makes an account and signs in.
    ///
    /// # Errors
    /// See [`ApiError`]; `email_taken`, `validation_failed`.
    pub async fn register(&self, register: &Register) -> Result<SignedIn, ApiError> {
        self.take_over(
            self.send_anonymous(Method::Post, "/v1/auth/register", Some(register))
                .await,
        )
    }

    /// Ends the session here and on the engine.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn sign_out(&self) -> Result<(), ApiError> {
        self.set_token(None);
        self.send_anonymous::<(), _>(Method::Post, "/v1/auth/logout", None)
            .await
    }

    pub(super) async fn refresh(&self) -> Result<SignedIn, ApiError> {
        let nobody = || ApiError::Problem(Box::new(Problem::new(Code::SessionExpired)));
        let signed_in: Option<SignedIn> = self
            .send_anonymous::<(), _>(Method::Post, "/v1/auth/refresh", None)
            .await?;
        signed_in.ok_or_else(nobody)
    }

    pub(super) fn take_over(&self, answer: Result<SignedIn, ApiError>) -> Result<SignedIn, ApiError> {
        if let Ok(signed_in) = &answer {
            self.set_token(Some(signed_in.access_token.clone()));
        }
        answer
    }
}
