use axum::http::{Method, header};
use diesel_async::SimpleAsyncConnection;
use futures_util::future::join_all;
use serde_json::json;
use shared::{api::auth::SignedIn, error::Code};

use super::cookies::{cookie_of, post};
use crate::support::{Answer, TestApp};

const PATH: &str = "/v1/auth/refresh";

async fn signed_in(app: &TestApp) -> (Answer, String) {
    let body = json!({"email": "ana@example.org", "password": "correct horse", "display_name": "Ana"});
    let answer = app.anonymous().post("/v1/auth/register", body).await;
    let cookie = cookie_of(&answer);
    (answer, cookie)
}

async fn refresh(app: &TestApp, cookie: &str) -> Answer {
    post(&app.anonymous(), PATH, cookie).await
}

/// Lets time pass for tokens that were spent.
async fn a_minute_later(app: &TestApp) {
    let sql = "UPDATE refresh_tokens SET spent_at = spent_at - interval '1 minute'";
    app.conn().await.batch_execute(sql).await.unwrap();
}

#[tokio::test]
async fn each_refresh_brings_a_new_token() {
    let app = TestApp::new().await;
    let (_, first) = signed_in(&app).await;
    let answer = refresh(&app, &first).await;
    let second: SignedIn = answer.parse(200);
    assert_ne!(cookie_of(&answer), first);
    app.anonymous()
        .with_token(second.access_token)
        .get("/v1/me")
        .await
        .expect(200);
    refresh(&app, &cookie_of(&answer)).await.expect(200);
}

#[tokio::test]
async fn a_reused_token_ends_the_whole_session() {
    let app = TestApp::new().await;
    let (_, first) = signed_in(&app).await;
    let second = refresh(&app, &first).await;
    let third = refresh(&app, &cookie_of(&second)).await;
    let access: SignedIn = third.parse(200);
    a_minute_later(&app).await;

    let reused = refresh(&app, &first).await;
    reused.problem(Code::SessionExpired);
    assert!(reused.header("set-cookie").unwrap().contains("Max-Age=0"));
    refresh(&app, &cookie_of(&third))
        .await
        .problem(Code::SessionExpired);
    app.anonymous()
        .with_token(access.access_token)
        .get("/v1/me")
        .await
        .problem(Code::Unauthenticated);
}

#[tokio::test]
async fn two_tabs_that_refresh_at_once_both_stay_signed_in() {
    let app = TestApp::new().await;
    let (_, cookie) = signed_in(&app).await;
    let answers = join_all((0..5).map(|_| refresh(&app, &cookie))).await;
    for answer in &answers {
        answer.expect(200);
    }
    a_minute_later(&app).await;
    // Whichever answer came last, its cookie is the browser's now.
    for answer in &answers {
        refresh(&app, &cookie_of(answer)).await.expect(200);
    }
}

#[tokio::test]
async fn an_answer_that_was_lost_does_not_sign_out() {
    let app = TestApp::new().await;
    let (_, first) = signed_in(&app).await;
    let lost = refresh(&app, &first).await;
    a_minute_later(&app).await;
    let again = refresh(&app, &first).await;
    again.expect(200);
    // The lost one is worth nothing any more: who shows it has taken it from somebody.
    refresh(&app, &cookie_of(&lost))
        .await
        .problem(Code::SessionExpired);
    refresh(&app, &cookie_of(&again))
        .await
        .problem(Code::SessionExpired);
}

#[tokio::test]
async fn without_a_token_of_ours_there_is_no_session() {
    let app = TestApp::new().await;
    let invented = format!("gg_refresh=ggr_{}", "0".repeat(64));
    for cookie in ["", "gg_refresh=", "gg_refresh=x"] {
        refresh(&app, cookie).await.expect(204);
    }
    refresh(&app, &invented).await.problem(Code::SessionExpired);
}

#[tokio::test]
async fn an_expired_session_is_over() {
    let app = TestApp::new().await;
    let (_, cookie) = signed_in(&app).await;
    let sql = "UPDATE sessions SET created_at = now() - interval '40 days', expires_at = now() - interval '1 second'";
    app.conn().await.batch_execute(sql).await.unwrap();
    refresh(&app, &cookie).await.problem(Code::SessionExpired);
}

#[tokio::test]
async fn a_page_of_another_site_cannot_refresh() {
    let app = TestApp::new().await;
    let (_, cookie) = signed_in(&app).await;
    let nobody = app.anonymous();
    let request = nobody
        .request(Method::POST, PATH)
        .header(header::ORIGIN, "https://evil.example.org")
        .header(header::COOKIE, &cookie);
    nobody.send_raw(request, "").await.problem(Code::ForbiddenOrigin);
    refresh(&app, &cookie).await.expect(200);
}

#[tokio::test]
async fn the_token_itself_is_not_in_the_database() {
    let app = TestApp::new().await;
    let (_, cookie) = signed_in(&app).await;
    let token = cookie.split_once('=').unwrap().1;
    let hex = token.strip_prefix("ggr_").unwrap();
    let sql = format!(
        "DO $$ BEGIN IF EXISTS (SELECT FROM refresh_tokens WHERE encode(token_hash, 'hex') = '{hex}') THEN RAISE 'stored'; END IF; END $$"
    );
    app.conn().await.batch_execute(&sql).await.unwrap();
}
