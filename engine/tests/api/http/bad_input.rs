use axum::http::{Method, header};
use serde_json::json;
use shared::error::Code;

use crate::support::{Answer, TestApp};

const PATH: &str = "/v1/auth/login";

async fn login(app: &TestApp, kind: &str, body: impl Into<axum::body::Body>) -> Answer {
    let nobody = app.anonymous();
    let request = nobody
        .request(Method::POST, PATH)
        .header(header::CONTENT_TYPE, kind);
    nobody.send_raw(request, body).await
}

#[tokio::test]
async fn broken_json_is_told_from_wrong_fields() {
    let app = TestApp::new().await;
    for body in [
        "",
        "{",
        "{\"email\": NaN}",
        "{\"email\": 1e999}",
        "{} {}",
        "\u{0}",
    ] {
        login(&app, "application/json", body)
            .await
            .problem(Code::MalformedJson);
    }
    let not_utf8 = axum::body::Body::from(&b"{\"email\": \"\xff\"}"[..]);
    login(&app, "application/json", not_utf8)
        .await
        .problem(Code::MalformedJson);
}

#[tokio::test]
async fn a_wrong_field_is_pointed_at() {
    let app = TestApp::new().await;
    let send = async |body: serde_json::Value| app.anonymous().post(PATH, body).await;
    send(json!({"email": 7, "password": "x"}))
        .await
        .field("/email", "wrong_type");
    send(json!({"password": "x"})).await.field("/email", "required");
    send(json!(7)).await.field("", "wrong_type");
    send(json!("a")).await.field("", "wrong_type");
    send(json!({"email": "a\u{0}b", "password": "x"}))
        .await
        .field("", "control_character");
}

#[tokio::test]
async fn fields_of_the_future_are_ignored() {
    let app = TestApp::new().await;
    let body = json!({"email": "a@example.org", "password": "x", "passkey": {"invented": 2031}});
    app.anonymous()
        .post(PATH, body)
        .await
        .problem(Code::InvalidCredentials);
}

#[tokio::test]
async fn only_json_is_read() {
    let app = TestApp::new().await;
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "",
        "application/jsonp",
    ] {
        login(&app, kind, "{}").await.problem(Code::UnsupportedMediaType);
    }
    let charset = login(&app, "Application/JSON; charset=utf-8", "{}").await;
    charset.field("/email", "required");
}

#[tokio::test]
async fn a_body_larger_than_a_megabyte_is_refused() {
    let app = TestApp::new().await;
    let body = format!("{{\"email\": \"{}\"}}", "a".repeat(1024 * 1024));
    login(&app, "application/json", body)
        .await
        .problem(Code::PayloadTooLarge);
}

#[tokio::test]
async fn deeply_nested_json_does_no_harm() {
    let app = TestApp::new().await;
    let body = format!("{{\"x\": {}", "[".repeat(500_000));
    login(&app, "application/json", body)
        .await
        .problem(Code::MalformedJson);
}

#[tokio::test]
async fn unknown_paths_and_methods_are_problems_too() {
    let app = TestApp::new().await;
    for path in [
        "/",
        "/v1",
        "/v1/",
        "/v2/me",
        "/v1/me/",
        "/.env",
        "/v1/athletes/%00/x",
    ] {
        app.anonymous().get(path).await.problem(Code::NotFound);
    }
    let answer = app.anonymous().delete("/v1/me").await;
    answer.problem(Code::MethodNotAllowed);
    assert_eq!(answer.header("allow"), Some("GET,HEAD"));
    app.anonymous()
        .put("/v1/me", json!({}))
        .await
        .problem(Code::MethodNotAllowed);
    app.anonymous()
        .patch("/v1/me", json!({}))
        .await
        .problem(Code::MethodNotAllowed);
}
