use std::time::Duration;

use axum::{
    http::{Method, header},
    routing::get,
};
use diesel::prelude::*;
use diesel_async::{AsyncConnection, RunQueryDsl};
use engine::{app::App, schema::organisations};
use shared::error::Code;
use utoipa_axum::router::OpenApiRouter;

use crate::support::{Answer, TestApp};

async fn preflight(app: &TestApp, origin: &str) -> Answer {
    let nobody = app.anonymous();
    let request = nobody
        .request(Method::OPTIONS, "/v1/auth/login")
        .header(header::ORIGIN, origin)
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(
            header::ACCESS_CONTROL_REQUEST_HEADERS,
            "content-type,authorization",
        );
    nobody.send_raw(request, "").await
}

#[tokio::test]
async fn the_site_may_ask_with_cookies_and_nobody_else_may() {
    let app = TestApp::new().await;
    let ours = preflight(&app, "http://localhost:8000").await;
    assert_eq!(
        ours.header("access-control-allow-origin"),
        Some("http://localhost:8000")
    );
    assert_eq!(ours.header("access-control-allow-credentials"), Some("true"));
    for other in [
        "http://localhost:8001",
        "https://localhost:8000",
        "https://evil.example.org",
        "null",
    ] {
        assert_eq!(
            preflight(&app, other).await.header("access-control-allow-origin"),
            None,
            "{other}"
        );
    }
}

#[tokio::test]
async fn the_site_can_read_problems_as_well() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    let request = nobody
        .request(Method::GET, "/v1/me")
        .header(header::ORIGIN, "http://localhost:8000");
    let answer = nobody.send_raw(request, "").await;
    answer.problem(Code::Unauthenticated);
    assert_eq!(
        answer.header("access-control-allow-origin"),
        Some("http://localhost:8000")
    );
}

#[tokio::test]
async fn a_request_keeps_the_id_that_it_came_with() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    let with_id = async |id: &str| {
        let request = nobody.request(Method::GET, "/v1/me").header("x-request-id", id);
        let answer = nobody.send_raw(request, "").await;
        answer.problem(Code::Unauthenticated).request_id.unwrap()
    };
    assert_eq!(with_id("trace-7f").await, "trace-7f");
    for harmful in ["a b", "{\"x\":1}", &"a".repeat(65)] {
        assert_ne!(with_id(harmful).await, harmful);
    }
}

#[tokio::test]
async fn answers_forbid_browsers_what_nobody_asked_for() {
    let app = TestApp::new().await;
    let answer = app.anonymous().get("/v1/auth/options").await;
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        (
            "content-security-policy",
            "default-src 'none'; frame-ancestors 'none'",
        ),
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
    ] {
        assert_eq!(answer.header(name), Some(value), "{name}");
    }
}

#[tokio::test]
async fn a_panic_costs_its_own_request_and_tells_nothing() {
    async fn breaks() -> &'static str {
        panic!("the secret reason")
    }
    let routes = OpenApiRouter::<App>::new().route("/v1/breaks", get(breaks));
    let app = TestApp::builder().routes(routes).build().await;
    let answer = app.anonymous().get("/v1/breaks").await;
    answer.problem(Code::Internal);
    assert!(!answer.text.contains("secret"), "{}", answer.text);
    app.anonymous().get("/healthz").await.expect(200);
}

#[tokio::test]
async fn a_handler_that_never_ends_is_ended() {
    let routes = OpenApiRouter::<App>::new().route("/v1/hangs", get(std::future::pending::<&'static str>));
    let limit = |config: &mut engine::config::Config| config.http.handler_timeout = Duration::from_millis(50);
    let app = TestApp::builder().routes(routes).configure(limit).build().await;
    app.anonymous().get("/v1/hangs").await.problem(Code::Unavailable);
}

#[tokio::test]
async fn a_body_that_never_ends_is_not_waited_for() {
    let limit = |config: &mut engine::config::Config| config.http.body_timeout = Duration::from_millis(50);
    let app = TestApp::builder().configure(limit).build().await;
    let endless = futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>();
    let nobody = app.anonymous();
    let request = nobody
        .request(Method::POST, "/v1/auth/login")
        .header(header::CONTENT_TYPE, "application/json");
    let answer = nobody
        .send_raw(request, axum::body::Body::from_stream(endless))
        .await;
    answer.problem(Code::RequestTimeout);
}

#[tokio::test]
async fn a_transaction_that_is_dropped_in_the_middle_does_not_poison_the_pool() {
    let app = TestApp::builder()
        .configure(|config| config.database.pool_size = 1)
        .build()
        .await;
    for _ in 0..3 {
        let mut conn = app.conn().await;
        let hangs = conn.transaction::<(), diesel::result::Error, _>(async |conn| {
            diesel::sql_query(
                "INSERT INTO organisations (id, kind, name) VALUES (gen_random_uuid(), 'club', 'x')",
            )
            .execute(conn)
            .await?;
            std::future::pending().await
        });
        tokio::time::timeout(Duration::from_millis(100), hangs)
            .await
            .unwrap_err();
    }
    let kept: i64 = organisations::table
        .count()
        .get_result(&mut app.conn().await)
        .await
        .unwrap();
    assert_eq!(kept, 0);
}
