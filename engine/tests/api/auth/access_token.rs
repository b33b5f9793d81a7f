use axum::http::{Method, header};
use engine::{
    auth::access_token::{AccessTokens, Claims},
    config::Secret,
};
use serde_json::json;
use shared::{error::Code, ids::SessionId};
use uuid::Uuid;

use super::cookies::cookie_of;
use crate::support::{Persona, TestApp};

fn claims_of(ana: &Persona<'_>) -> Claims {
    ana.app
        .app
        .access_tokens()
        .read(ana.token.as_ref().unwrap())
        .unwrap()
}

#[tokio::test]
async fn a_forged_token_is_refused() {
    let app = TestApp::new().await;
    let ana = app.athlete("ana").await;
    let forger = AccessTokens::new(&Secret::new("another secret of thirty-two bytes"));
    let forged = forger.sign(&claims_of(&ana)).unwrap();
    ana.with_token(forged)
        .get("/v1/me")
        .await
        .problem(Code::Unauthenticated);
}

#[tokio::test]
async fn an_expired_token_is_refused() {
    let app = TestApp::new().await;
    let ana = app.athlete("ana").await;
    let now = claims_of(&ana).iat;
    let expired = Claims {
        iat: now - 700,
        exp: now - 1,
        ..claims_of(&ana)
    };
    let expired = app.app.access_tokens().sign(&expired).unwrap();
    ana.with_token(expired)
        .get("/v1/me")
        .await
        .problem(Code::Unauthenticated);
}

#[tokio::test]
async fn a_token_of_another_kind_is_refused() {
    let app = TestApp::new().await;
    let ana = app.athlete("ana").await;
    let other = Claims {
        typ: "refresh".to_owned(),
        ..claims_of(&ana)
    };
    let other = app.app.access_tokens().sign(&other).unwrap();
    ana.with_token(other)
        .get("/v1/me")
        .await
        .problem(Code::Unauthenticated);
}

#[tokio::test]
async fn a_refresh_token_is_no_access_token() {
    let app = TestApp::new().await;
    let body = json!({"email": "ana@example.org", "password": "correct horse", "display_name": "Ana"});
    let answer = app.anonymous().post("/v1/auth/register", body).await;
    let cookie = cookie_of(&answer);
    let refresh = cookie.split_once('=').unwrap().1;
    app.anonymous()
        .with_token(refresh)
        .get("/v1/me")
        .await
        .problem(Code::Unauthenticated);
}

#[tokio::test]
async fn a_token_of_a_session_that_never_was_is_refused() {
    let app = TestApp::new().await;
    let ana = app.athlete("ana").await;
    let stray = app
        .app
        .access_tokens()
        .issue(ana.id, SessionId::new(Uuid::now_v7()))
        .unwrap();
    ana.with_token(stray)
        .get("/v1/me")
        .await
        .problem(Code::Unauthenticated);
}

#[tokio::test]
async fn one_persons_session_does_not_carry_anothers_name() {
    let app = TestApp::new().await;
    let (ana, ben) = (app.athlete("ana").await, app.athlete("ben").await);
    let mixed = app
        .app
        .access_tokens()
        .issue(ben.id, claims_of(&ana).sid)
        .unwrap();
    ben.with_token(mixed)
        .get("/v1/me")
        .await
        .problem(Code::Unauthenticated);
}

#[tokio::test]
async fn nonsense_in_the_header_is_refused() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    for value in [
        "",
        "Bearer",
        "Bearer ",
        "Basic YTpi",
        "Bearer a.b.c",
        "bearer ..",
        "Bearer \u{e9}",
    ] {
        let request = nobody
            .request(Method::GET, "/v1/me")
            .header(header::AUTHORIZATION, value);
        nobody.send_raw(request, "").await.problem(Code::Unauthenticated);
    }
}
