use serde_json::json;
use shared::{api::auth::SignedIn, error::Code};

use super::cookies::{cookie_of, post};
use crate::support::TestApp;

#[tokio::test]
async fn signing_out_ends_access_and_refresh_at_once() {
    let app = TestApp::new().await;
    let body = json!({"email": "ana@example.org", "password": "correct horse", "display_name": "Ana"});
    let answer = app.anonymous().post("/v1/auth/register", body).await;
    let (cookie, signed_in): (_, SignedIn) = (cookie_of(&answer), answer.parse(201));
    let ana = app.anonymous().with_token(signed_in.access_token);
    ana.get("/v1/me").await.expect(200);

    let out = post(&ana, "/v1/auth/logout", &cookie).await;
    out.expect(204);
    assert!(out.header("set-cookie").unwrap().contains("Max-Age=0"));
    ana.get("/v1/me").await.problem(Code::Unauthenticated);
    post(&ana, "/v1/auth/refresh", &cookie)
        .await
        .problem(Code::SessionExpired);
}

#[tokio::test]
async fn signing_out_twice_or_without_a_session_is_no_mistake() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    for _ in 0..2 {
        post(&nobody, "/v1/auth/logout", "").await.expect(204);
    }
}
