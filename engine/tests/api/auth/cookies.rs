//! What the tests of signing in have in common: the cookie as a browser keeps it.

use axum::http::{Method, header};

use crate::support::{Answer, Persona};

pub const SITE: &str = "http://localhost:8000";

/// `name=value` of the cookie that an answer sets.
pub fn cookie_of(answer: &Answer) -> String {
    let line = answer.header("set-cookie").expect("a cookie is set");
    line.split(';').next().expect("a first part").to_owned()
}

/// Posts to a cookie endpoint as our page does.
pub async fn post(persona: &Persona<'_>, path: &str, cookie: &str) -> Answer {
    let request = persona
        .request(Method::POST, path)
        .header(header::ORIGIN, SITE)
        .header(header::COOKIE, cookie);
    persona.send_raw(request, "").await
}
