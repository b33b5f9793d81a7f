//! Somebody who uses the engine.

use std::{fmt::Display, net::SocketAddr};

use axum::{
    body::Body,
    http::{Method, Request, header, request},
};
use serde_json::Value;
use shared::ids::UserId;

use super::{Answer, TestApp};

/// An account with its access token (or none), at an address.
#[derive(Clone)]
pub struct Persona<'a> {
    pub app: &'a TestApp,
    pub name: String,
    pub id: UserId,
    pub token: Option<String>,
    from: SocketAddr,
}

impl<'a> Persona<'a> {
    pub fn new(app: &'a TestApp, name: &str, id: UserId, token: Option<String>) -> Self {
        Self {
            app,
            name: name.to_owned(),
            id,
            token,
            from: SocketAddr::from(([127, 0, 0, 1], 40_000)),
        }
    }

    /// The same person with another access token.
    pub fn with_token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// The same person at another engine.
    pub fn at<'b>(&self, app: &'b TestApp) -> Persona<'b> {
        Persona {
            app,
            name: self.name.clone(),
            id: self.id,
            token: self.token.clone(),
            from: self.from,
        }
    }

    /// The same person at another address.
    pub fn from(mut self, address: [u8; 4]) -> Self {
        self.from = SocketAddr::from((address, 40_000));
        self
    }

    /// A path below the person's own data: `ana.own("workouts")`.
    pub fn own(&self, rest: impl Display) -> String {
        format!("/v1/athletes/{}/{rest}", self.id)
    }

    pub async fn get(&self, path: impl AsRef<str>) -> Answer {
        self.send(Method::GET, path.as_ref(), None).await
    }

    pub async fn delete(&self, path: impl AsRef<str>) -> Answer {
        self.send(Method::DELETE, path.as_ref(), None).await
    }

    pub async fn post(&self, path: impl AsRef<str>, body: Value) -> Answer {
        self.send(Method::POST, path.as_ref(), Some(body)).await
    }

    pub async fn put(&self, path: impl AsRef<str>, body: Value) -> Answer {
        self.send(Method::PUT, path.as_ref(), Some(body)).await
    }

    pub async fn patch(&self, path: impl AsRef<str>, body: Value) -> Answer {
        self.send(Method::PATCH, path.as_ref(), Some(body)).await
    }

    /// Any method, with a JSON body or none.
    pub async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let request = self.request(method, path);
        match body {
            Some(body) => {
                self.send_raw(
                    request.header(header::CONTENT_TYPE, "application/json"),
                    body.to_string(),
                )
                .await
            }
            None => self.send_raw(request, Body::empty()).await,
        }
    }

    /// A request of this person, to be completed by hand.
    pub fn request(&self, method: Method, path: &str) -> request::Builder {
        let request = Request::builder().method(method).uri(path);
        match &self.token {
            Some(token) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
            None => request,
        }
    }

    /// Sends any headers and any body.
    pub async fn send_raw(&self, request: request::Builder, body: impl Into<Body>) -> Answer {
        let request = request.body(body.into()).expect("a request");
        self.app.send(self.from, request).await
    }
}
