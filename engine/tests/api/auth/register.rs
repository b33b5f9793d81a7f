use axum::http::{Method, header};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use engine::schema::users;
use futures_util::future::join_all;
use serde_json::{Value, json};
use shared::{api::auth::SignedIn, error::Code};
use uuid::Uuid;

use crate::support::TestApp;

fn ana() -> Value {
    json!({"email": " Ana@Example.org", "password": "correct horse", "display_name": " Ana "})
}

#[tokio::test]
async fn an_account_is_made_and_signed_in() {
    let app = TestApp::new().await;
    let answer = app.anonymous().post("/v1/auth/register", ana()).await;
    let signed_in: SignedIn = answer.parse(201);
    assert_eq!(signed_in.user.email.as_deref(), Some("ana@example.org"));
    assert_eq!(signed_in.user.display_name, "Ana");
    let me = app
        .anonymous()
        .with_token(signed_in.access_token)
        .get("/v1/me")
        .await;
    assert_eq!(me.expect(200)["id"], json!(signed_in.user.id));
}

#[tokio::test]
async fn the_refresh_token_is_out_of_reach_of_scripts_and_other_sites() {
    let app = TestApp::new().await;
    let answer = app.anonymous().post("/v1/auth/register", ana()).await;
    let cookie = answer.header("set-cookie").unwrap();
    for part in ["gg_refresh=ggr_", "HttpOnly", "SameSite=Strict", "Path=/v1/auth"] {
        assert!(cookie.contains(part), "{part} is missing in {cookie}");
    }
    assert!(
        !answer.text.contains("ggr_"),
        "the body carries the refresh token"
    );
}

#[tokio::test]
async fn an_address_has_one_account_however_it_is_written() {
    let app = TestApp::new().await;
    app.anonymous().post("/v1/auth/register", ana()).await.expect(201);
    let again = json!({"email": "ANA@example.ORG", "password": "another password", "display_name": "B"});
    app.anonymous()
        .post("/v1/auth/register", again)
        .await
        .problem(Code::EmailTaken);
}

#[tokio::test]
async fn twenty_equal_registrations_at_once_make_one_account() {
    let app = TestApp::new().await;
    let somebody = app.anonymous();
    let answers = join_all((0..20).map(|_| somebody.post("/v1/auth/register", ana()))).await;
    let made = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(made, 1);
    for refused in answers.iter().filter(|answer| answer.status != 201) {
        refused.problem(Code::EmailTaken);
    }
    let stored: i64 = users::table
        .count()
        .get_result(&mut app.conn().await)
        .await
        .unwrap();
    assert_eq!(stored, 1);
}

#[tokio::test]
async fn every_bad_field_is_named_at_once_and_nothing_is_stored() {
    let app = TestApp::new().await;
    let bad = json!({"email": "ana", "password": "short", "display_name": "  "});
    let answer = app.anonymous().post("/v1/auth/register", bad).await;
    answer.field("/email", "invalid_email");
    answer.field("/password", "too_short");
    answer.field("/display_name", "required");
    let stored: i64 = users::table
        .count()
        .get_result(&mut app.conn().await)
        .await
        .unwrap();
    assert_eq!(stored, 0);
}

#[tokio::test]
async fn an_account_takes_over_the_id_under_which_its_member_has_trained_on_a_device() {
    let app = TestApp::new().await;
    let with_id = |email: &str, id: Uuid| {
        let mut request = ana();
        request["email"] = json!(email);
        request["id"] = json!(id);
        request
    };
    let id = Uuid::now_v7();
    let answer = app
        .anonymous()
        .post("/v1/auth/register", with_id("ana@example.org", id))
        .await;
    assert_eq!(answer.expect(201)["user"]["id"], json!(id));
    app.anonymous()
        .post("/v1/auth/register", with_id("eve@example.org", id))
        .await
        .problem(Code::IdConflict);
    let somebody = app.anonymous();
    let made_up = with_id("eve@example.org", Uuid::nil());
    somebody
        .post("/v1/auth/register", made_up)
        .await
        .field("/id", "not_uuid_v7");
}

#[tokio::test]
async fn a_page_of_another_site_cannot_register() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    let request = nobody
        .request(Method::POST, "/v1/auth/register")
        .header(header::ORIGIN, "https://evil.example.org")
        .header(header::CONTENT_TYPE, "application/json");
    nobody
        .send_raw(request, ana().to_string())
        .await
        .problem(Code::ForbiddenOrigin);
}

#[tokio::test]
async fn a_password_is_stored_as_argon2id_only() {
    let app = TestApp::new().await;
    app.anonymous().post("/v1/auth/register", ana()).await.expect(201);
    let hash: Option<String> = users::table
        .select(users::password_hash)
        .get_result(&mut app.conn().await)
        .await
        .unwrap();
    assert!(hash.unwrap().starts_with("$argon2id$v=19$"));
}
