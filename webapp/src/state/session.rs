//! Who is signed in. The access token lives in memory only; what stays on the device is the account's name.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::account::{ConfirmEmail, DeleteAccount, ResetPassword};
use shared::api::auth::{Login, Register, SignedIn};
use shared::ids::UserId;

use super::{Account, device};
use crate::api::{ApiError, Client};
use crate::platform::{document, ids, timer};

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
        let guest = stored.as_ref().is_some_and(|account| account.guest);
        let session = Self {
            who: RwSignal::new(stored.map_or(Who::Unknown, Who::Somebody)),
            needs_sign_in: RwSignal::new(guest),
            client: StoredValue::new_local(client.clone()),
        };
        client.on_renewed(move |signed_in| session.enter(signed_in));
        // The cookie of the session belongs to all tabs: one that went on as the old account would sync as the new one.
        device::on_change_elsewhere(move || {
            let id = |account: &Account| account.id;
            let here = session.account_untracked().as_ref().map(id);
            if here != device::recall_quickly().as_ref().map(id) {
                document::reload();
            }
        });
        spawn_local(async move {
            timer::wait(0).await;
            if device::is_leaving() {
                // The cookie of somebody who has left without a network brings nobody back.
                session.end().await;
                if session.who.get_untracked() == Who::Unknown {
                    session.who.set(Who::Nobody);
                    return;
                }
            }
            if session.who.get_untracked() == Who::Unknown
                && let Some(account) = device::recall().await
            {
                session.who.set(Who::Somebody(account));
            }
            if session.is_guest() {
                session.needs_sign_in.set(true);
                return;
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

    fn account_untracked(&self) -> Option<Account> {
        untrack(|| self.account())
    }

    /// The account; tracked.
    #[must_use]
    pub fn account(&self) -> Option<Account> {
        match self.who.get() {
            Who::Somebody(account) => Some(account),
            Who::Unknown | Who::Nobody => None,
        }
    }

    /// Whether whoever uses the app has no account yet; not tracked.
    #[must_use]
    pub fn is_guest(&self) -> bool {
        matches!(self.who.get_untracked(), Who::Somebody(account) if account.guest)
    }

    /// Begins, or goes on, without an account: everything stays on this device until there is one.
    pub fn start_without_account(&self) {
        let id = device::guest().unwrap_or_else(ids::new_id);
        device::set_guest(Some(id));
        self.know(Account::guest(id));
        self.needs_sign_in.set(true);
    }

    /// The id of whoever uses the app without an account; not tracked.
    #[must_use]
    pub fn guest(&self) -> Option<UserId> {
        device::guest().filter(|_| self.is_guest())
    }

    /// Whether somebody has trained on this device without an account.
    #[must_use]
    pub fn has_guest(&self) -> bool {
        device::guest().is_some()
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

    /// Signs in with e-mail and password; `bring_along` what was logged on this device without an account.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn sign_in(&self, login: &Login, bring_along: bool) -> Result<(), ApiError> {
        let signed_in = self.client().sign_in(login).await?;
        device::bring_along(device::guest().filter(|_| bring_along));
        self.enter(&signed_in);
        Ok(())
    }

    /// Makes an account; out of whoever trains on this device without one, if the request has their id.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn register(&self, register: &Register) -> Result<(), ApiError> {
        let signed_in = self.client().register(register).await?;
        if register.id.is_some() {
            device::set_guest(None);
        }
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
        self.end().await;
        self.leave().await;
    }

    /// Ends the session on the engine. Without a network the cookie stays: the device remembers to end it first of all when it
    /// has one again.
    async fn end(&self) {
        let answer = self.client().sign_out().await;
        device::set_leaving(matches!(answer, Err(ApiError::Offline)));
    }

    async fn leave(&self) {
        self.client().set_token(None);
        device::forget().await;
        self.needs_sign_in.set(false);
        self.who.set(Who::Nobody);
    }

    fn enter(&self, signed_in: &SignedIn) {
        device::set_leaving(false);
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
