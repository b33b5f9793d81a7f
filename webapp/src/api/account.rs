//! The account: address, password, sign-ins, end.

use shared::api::account::{
    ChangeEmail, ChangePassword, ConfirmEmail, DeleteAccount, EmailConfirmed, ForgotPassword, ResetPassword,
    Sessions,
};
use shared::api::auth::{Me, SignedIn};
use shared::ids::SessionId;

use super::{ApiError, Client, Method};

impl Client {
    /// Who is signed in, as the engine knows it now.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn me(&self) -> Result<Me, ApiError> {
        self.send::<(), _>(Method::Get, "/v1/me", None).await
    }

    /// Asks for a mail to set a new password. Whether there is an account, the answer does not tell.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn forgot_password(&self, request: &ForgotPassword) -> Result<(), ApiError> {
        self.send_anonymous(Method::Post, "/v1/auth/password/forgot", Some(request))
            .await
    }

    /// Sets a new password by a mailed link and signs in.
    ///
    /// # Errors
    /// See [`ApiError`]; `link_invalid`.
    pub async fn reset_password(&self, request: &ResetPassword) -> Result<SignedIn, ApiError> {
        self.take_over(
            self.send_anonymous(Method::Post, "/v1/auth/password/reset", Some(request))
                .await,
        )
    }

    /// Confirms an address by a mailed link.
    ///
    /// # Errors
    /// See [`ApiError`]; `link_invalid`, `email_taken`.
    pub async fn confirm_email(&self, request: &ConfirmEmail) -> Result<EmailConfirmed, ApiError> {
        self.send_anonymous(Method::Post, "/v1/auth/email/confirm", Some(request))
            .await
    }

    /// Asks for another mail to confirm the address.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send_confirmation(&self) -> Result<(), ApiError> {
        self.send::<(), _>(Method::Post, "/v1/auth/email/send-confirmation", None)
            .await
    }

    /// Changes the password; everybody else is signed out.
    ///
    /// # Errors
    /// See [`ApiError`]; `wrong_password` at its field.
    pub async fn change_password(&self, request: &ChangePassword) -> Result<(), ApiError> {
        self.send(Method::Put, "/v1/auth/password", Some(request)).await
    }

    /// Asks for another address, which holds once it is confirmed.
    ///
    /// # Errors
    /// See [`ApiError`]; `wrong_password` at its field.
    pub async fn change_email(&self, request: &ChangeEmail) -> Result<(), ApiError> {
        self.send(Method::Put, "/v1/auth/email", Some(request)).await
    }

    /// Where the member is signed in.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn sessions(&self) -> Result<Sessions, ApiError> {
        self.send::<(), _>(Method::Get, "/v1/auth/sessions", None).await
    }

    /// Signs out one device.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn revoke_session(&self, session: SessionId) -> Result<(), ApiError> {
        let path = format!("/v1/auth/sessions/{session}");
        self.send::<(), _>(Method::Delete, &path, None).await
    }

    /// Signs out every device, this one too.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn sign_out_everywhere(&self) -> Result<(), ApiError> {
        self.send::<(), _>(Method::Post, "/v1/auth/logout/everywhere", None)
            .await
    }

    /// Deletes the account: shut at once, erased soon after.
    ///
    /// # Errors
    /// See [`ApiError`]; `wrong_password` at its field.
    pub async fn delete_account(&self, request: &DeleteAccount) -> Result<(), ApiError> {
        self.send::<_, serde::de::IgnoredAny>(Method::Post, "/v1/me/deletion", Some(request))
            .await
            .map(|_| ())
    }
}
