//! A member with e-mail and password, as tests of accounts need one: in a browser that keeps its cookies.

use axum::http::{Method, header};
use serde_json::{Value, json};
use shared::{api::auth::SignedIn, ids::UserId};

use super::cookies::SITE;
use crate::support::{Answer, Persona, TestApp};

pub const PASSWORD: &str = "correct horse";

/// A browser: cookies by their names, and the access token of the last sign-in.
pub struct Browser<'a> {
    pub nobody: Persona<'a>,
    pub cookies: Vec<(String, String)>,
    pub access: Option<String>,
    pub user: Option<UserId>,
}

impl<'a> Browser<'a> {
    /// One that has never been here.
    pub fn new(app: &'a TestApp) -> Self {
        Self {
            nobody: app.anonymous(),
            cookies: Vec::new(),
            access: None,
            user: None,
        }
    }

    /// One whose owner has just registered.
    pub async fn registered(app: &'a TestApp, email: &str) -> Self {
        let mut browser = Self::new(app);
        let body = json!({"email": email, "password": PASSWORD, "display_name": "Ana <b>"});
        browser
            .send(Method::POST, "/v1/auth/register", body)
            .await
            .expect(201);
        browser
    }

    /// The same browser at another address.
    pub fn from(mut self, address: [u8; 4]) -> Self {
        self.nobody = self.nobody.from(address);
        self
    }

    /// The person behind it, signed in.
    pub fn persona(&self) -> Persona<'a> {
        let mut persona = self.nobody.clone().with_token(self.access.clone().unwrap());
        persona.id = self.user.unwrap();
        persona
    }

    pub async fn login(&mut self, email: &str, password: &str) -> Answer {
        let body = json!({"email": email, "password": password});
        self.send(Method::POST, "/v1/auth/login", body).await
    }

    /// Sends with cookies and token, and keeps what comes back.
    pub async fn send(&mut self, method: Method, path: &str, body: Value) -> Answer {
        let who = match &self.access {
            Some(token) => self.nobody.clone().with_token(token.clone()),
            None => self.nobody.clone(),
        };
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = who
            .request(method, path)
            .header(header::ORIGIN, SITE)
            .header(
                header::USER_AGENT,
                "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0",
            )
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, "application/json");
        let answer = who.send_raw(request, body.to_string()).await;
        for line in answer.headers.get_all(header::SET_COOKIE) {
            let (name, rest) = line.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        if let Ok(signed_in) = serde_json::from_value::<SignedIn>(answer.json.clone()) {
            self.access = Some(signed_in.access_token);
            self.user = Some(signed_in.user.id);
        }
        answer
    }

    pub async fn post(&mut self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, body).await
    }

    pub async fn put(&mut self, path: &str, body: Value) -> Answer {
        self.send(Method::PUT, path, body).await
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, json!({})).await
    }
}
