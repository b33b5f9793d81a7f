//! The one way to the engine: adds the access token, sends cookies, decodes, renews the token once.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::FutureExt;
use futures_util::future::{LocalBoxFuture, Shared};
use gloo_net::http::{RequestBuilder, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::api::auth::SignedIn;
use web_sys::RequestCredentials;

use super::error::{ApiError, decode};
use crate::platform;

/// The methods that we use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Asks for something to be done.
    Post,
    /// Replaces something.
    Put,
    /// Takes something away.
    Delete,
}

type Renewal = Shared<LocalBoxFuture<'static, Result<SignedIn, ApiError>>>;

/// A connection to one engine, for one account at most. Cheap to clone.
#[derive(Clone)]
pub struct Client(Rc<Inner>);

/// Told about each new access token.
type OnRenewed = Rc<dyn Fn(&SignedIn)>;

struct Inner {
    /// Where the engine is, without a slash at the end; known once the configuration has been read.
    base: Shared<LocalBoxFuture<'static, String>>,
    /// In memory only: what scripts can keep, other scripts can steal.
    token: RefCell<Option<String>>,
    /// The renewal that is under way, if any; everybody waits for the same one.
    renewal: RefCell<Option<Renewal>>,
    /// Told about each new access token.
    on_renewed: RefCell<Option<OnRenewed>>,
}

impl Client {
    /// A client of the engine at `base`, signed in as nobody. Requests wait until `base` is known.
    #[must_use]
    pub fn new(base: impl Future<Output = String> + 'static) -> Self {
        Self(Rc::new(Inner {
            base: base.boxed_local().shared(),
            token: RefCell::default(),
            renewal: RefCell::default(),
            on_renewed: RefCell::default(),
        }))
    }

    /// Takes over an access token, or forgets it.
    pub fn set_token(&self, token: Option<String>) {
        *self.0.token.borrow_mut() = token;
    }

    /// Whether there is an access token.
    #[must_use]
    pub fn has_token(&self) -> bool {
        self.0.token.borrow().is_some()
    }

    /// Calls back whenever a token has been renewed silently.
    pub fn on_renewed(&self, callback: impl Fn(&SignedIn) + 'static) {
        *self.0.on_renewed.borrow_mut() = Some(Rc::new(callback));
    }

    /// Sends a request as whoever is signed in. A token that has run out is renewed once, silently.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send<B: Serialize, T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: Option<&B>,
    ) -> Result<T, ApiError> {
        if !self.has_token() {
            self.renew().await?;
        }
        match self.send_once(method, path, body, true).await {
            Err(error) if error.is_unauthenticated() => {
                self.renew().await?;
                self.send_once(method, path, body, true).await
            }
            answer => answer,
        }
    }

    /// Sends a request that needs no token: signing in.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send_anonymous<B: Serialize, T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: Option<&B>,
    ) -> Result<T, ApiError> {
        self.send_once(method, path, body, false).await
    }

    /// Renews the access token by the refresh cookie. Callers at the same time share one request, and tabs
    /// take turns: a refresh token that is used twice counts as stolen.
    ///
    /// # Errors
    /// See [`ApiError`]; `session_expired` when there is nothing to renew.
    pub async fn renew(&self) -> Result<SignedIn, ApiError> {
        let running = self.0.renewal.borrow().clone();
        let renewal = running.unwrap_or_else(|| {
            let client = self.clone();
            let renewal = async move {
                let _turn = platform::lock::exclusive("gymgenius-refresh").await;
                let answer = client.refresh().await;
                *client.0.renewal.borrow_mut() = None;
                if let Ok(signed_in) = &answer {
                    client.set_token(Some(signed_in.access_token.clone()));
                    let told = client.0.on_renewed.borrow().clone();
                    if let Some(told) = told {
                        told(signed_in);
                    }
                }
                answer
            }
            .boxed_local()
            .shared();
            *self.0.renewal.borrow_mut() = Some(renewal.clone());
            renewal
        });
        renewal.await
    }

    async fn send_once<B: Serialize, T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: Option<&B>,
        authorised: bool,
    ) -> Result<T, ApiError> {
        let url = format!("{}{path}", self.0.base.clone().await);
        let mut request = match method {
            Method::Get => RequestBuilder::new(&url),
            Method::Post => RequestBuilder::new(&url).method(gloo_net::http::Method::POST),
            Method::Put => RequestBuilder::new(&url).method(gloo_net::http::Method::PUT),
            Method::Delete => RequestBuilder::new(&url).method(gloo_net::http::Method::DELETE),
        }
        .credentials(RequestCredentials::Include)
        .header("Accept", "application/json");
        if authorised && let Some(token) = self.0.token.borrow().as_ref() {
            request = request.header("Authorization", &format!("Bearer {token}"));
        }
        let request = match body {
            Some(body) => request.json(body),
            None => request.build(),
        }
        .map_err(|error| ApiError::Decode(error.to_string()))?;
        let response: Response = request.send().await.map_err(|_| ApiError::Offline)?;
        let body = platform::text::body(&response).await.ok_or(ApiError::Offline)?;
        decode(response.status(), &body)
    }
}
