//! Who is signed in. The access token lives in memory only; what stays on the device is the account's name.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::account::{ConfirmEmail, DeleteAccount, ResetPassword};
use shared::api::auth::{Login, Register, SignedIn};

use super::{Account, device};
use crate::api::{ApiError, Client};
use crate::platform::timer;

/// Who uses the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Not known yet: the refresh cookie is being asked.
    Unknown,
    /// Nobody.
    Nobody,
    /// Somebody, perhaps without a valid token: the data on the device is theirs all the same.
    Somebody(Account),
}

/// The session, shared by all pages.
#[derive(Clone, Copy)]
pub struct Session {
    who: RwSignal<Who>,
    needs_sign_in: RwSignal<bool>,
    client: StoredValue<Client, LocalStorage>,
}

impl Session {
    /// Takes up where the device was left, and asks the engine for a token in the background.
    #[must_use]
    pub fn restore(client: Client) -> Self {
        let stored = device::recall_quickly();
        let session = Self {
            who: RwSignal::new(stored.map_or(Who::Unknown, Who::Somebody)),
            needs_sign_in: RwSignal::new(false),
            client: StoredValue::new_local(client.clone()),
        };
        client.on_renewed(move |signed_in| session.enter(signed_in));
        spawn_local(async move {
            timer::wait(0).await;
            if session.who.get_untracked() == Who::Unknown
                && let Some(account) = device::recall().await
            {
                session.who.set(Who::Somebody(account));
            }
            let known = session.who.get_untracked() != Who::Unknown;
            match client.renew().await {
                Err(error) if error.is_unauthenticated() && known => session.needs_sign_in.set(true),
                Err(_) if !known => session.who.set(Who::Nobody),
                _ => {}
            }
        });
        session
    }

    /// Who uses the app; tracked.
    #[must_use]
    pub fn who(&self) -> Who {
        self.who.get()
    }

    /// The account; tracked.
    #[must_use]
    pub fn account(&self) -> Option<Account> {
        match self.who.get() {
            Who::Somebody(account) => Some(account),
            Who::Unknown | Who::Nobody => None,
        }
    }

    /// Whether sync has to wait until somebody signs in again; tracked.
    #[must_use]
    pub fn needs_sign_in(&self) -> bool {
        self.needs_sign_in.get()
    }

    /// Notes that the engine does not know the session any more.
    pub fn expired(&self) {
        self.needs_sign_in.set(true);
    }

    /// The way to the engine.
    #[must_use]
    pub fn client(&self) -> Client {
        self.client.get_value()
    }

    /// Signs in with e-mail and password.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn sign_in(&self, login: &Login) -> Result<(), ApiError> {
        let signed_in = self.client().sign_in(login).await?;
        self.enter(&signed_in);
        Ok(())
    }

    /// Makes an account.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn register(&self, register: &Register) -> Result<(), ApiError> {
        let signed_in = self.client().register(register).await?;
        self.enter(&signed_in);
        Ok(())
    }

    /// Signs in as a demo identity.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn sign_in_demo(&self, key: &str) -> Result<(), ApiError> {
        let signed_in = self.client().sign_in_demo(key).await?;
        self.enter(&signed_in);
        Ok(())
    }

    /// Sets a new password by a mailed link and goes in.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn reset_password(&self, request: &ResetPassword) -> Result<(), ApiError> {
        let signed_in = self.client().reset_password(request).await?;
        self.enter(&signed_in);
        Ok(())
    }

    /// Confirms an address by a mailed link, and knows it where that account is signed in here.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn confirm_email(&self, request: &ConfirmEmail) -> Result<String, ApiError> {
        let confirmed = self.client().confirm_email(request).await?;
        if matches!(self.who.get_untracked(), Who::Somebody(_))
            && let Ok(me) = self.client().me().await
        {
            self.know(Account::from(&me));
        }
        Ok(confirmed.email)
    }

    /// Ends every session. What is not synced stays on the device, as when signing out.
    ///
    /// # Errors
    /// See [`ApiError`]; nothing has ended then.
    pub async fn sign_out_everywhere(&self) -> Result<(), ApiError> {
        self.client().sign_out_everywhere().await?;
        self.leave().await;
        Ok(())
    }

    /// Deletes the account. What this device holds of it is for the caller to erase.
    ///
    /// # Errors
    /// See [`ApiError`]; the account is as before then.
    pub async fn delete_account(&self, request: &DeleteAccount) -> Result<(), ApiError> {
        self.client().delete_account(request).await?;
        self.leave().await;
        Ok(())
    }

    /// Ends the session. What is not synced stays on the device and goes out after the next sign-in.
    pub async fn sign_out(&self) {
        // Without a network the cookie stays until it runs out; the device forgets the account all the same.
        let _ = self.client().sign_out().await;
        self.leave().await;
    }

    async fn leave(&self) {
        self.client().set_token(None);
        device::forget().await;
        self.needs_sign_in.set(false);
        self.who.set(Who::Nobody);
    }

    fn enter(&self, signed_in: &SignedIn) {
        self.know(Account::from(&signed_in.user));
    }

    fn know(&self, account: Account) {
        let kept = account.clone();
        spawn_local(async move { device::remember(&kept).await });
        self.needs_sign_in.set(false);
        let somebody = Who::Somebody(account);
        if self.who.get_untracked() != somebody {
            self.who.set(somebody);
        }
    }
}

/// The session of the app.
///
/// # Panics
/// Outside of the app's component.
#[must_use]
pub fn use_session() -> Session {
    expect_context()
}
