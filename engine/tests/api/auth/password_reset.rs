use diesel_async::SimpleAsyncConnection;
use futures_util::future::join_all;
use serde_json::json;
use shared::error::Code;

use super::member::{Browser, PASSWORD};
use crate::support::TestApp;

const FORGOT: &str = "/v1/auth/password/forgot";
const RESET: &str = "/v1/auth/password/reset";
const ANA: &str = "ana@example.org";
const NEW: &str = "another battery";

async fn forgot(app: &TestApp, email: &str) -> crate::support::Answer {
    app.anonymous().post(FORGOT, json!({"email": email})).await
}

#[tokio::test]
async fn a_forgotten_password_is_set_anew_by_mail_and_signs_in() {
    let app = TestApp::new().await;
    let mut thief = Browser::registered(&app, ANA).await;
    forgot(&app, " Ana@Example.org ").await.expect(202);
    let mail = app.last_mail_to(ANA).await;
    assert!(
        mail.text.contains("http://localhost:8000/reset-password#ggl_"),
        "{}",
        mail.text
    );

    let mut ana = Browser::new(&app);
    let reset = json!({"token": mail.token(), "new_password": NEW});
    ana.post(RESET, reset).await.expect(200);
    assert_eq!(ana.get("/v1/me").await.expect(200)["email_verified"], true);
    ana.login(ANA, NEW).await.expect(200);
    // Whoever was in before is out, at once and for good.
    thief.get("/v1/me").await.problem(Code::Unauthenticated);
    thief
        .post("/v1/auth/refresh", json!({}))
        .await
        .problem(Code::SessionExpired);
    thief.login(ANA, PASSWORD).await.problem(Code::InvalidCredentials);
    assert_eq!(app.last_mail_to(ANA).await.subject, "Your password has changed");
}

#[tokio::test]
async fn whether_an_address_has_an_account_shows_nowhere() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    app.mails().await;
    let known = forgot(&app, ANA).await;
    let unknown = forgot(&app, "nobody@example.org").await;
    known.expect(202);
    unknown.assert_same(&known);
    let mails = app.mails().await;
    assert!(mails.iter().all(|mail| mail.to == ANA), "{mails:?}");
    // Both wrote a row: neither did less.
    let jobs = "DO $$ BEGIN IF (SELECT count(*) FROM jobs WHERE payload -> 'occasion' ->> 'kind' = 'reset_password') <> 2
                THEN RAISE 'not alike'; END IF; END $$";
    app.conn().await.batch_execute(jobs).await.unwrap();
}

#[tokio::test]
async fn a_link_works_once_even_if_it_is_opened_ten_times_at_once() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    forgot(&app, ANA).await;
    let token = app.last_mail_to(ANA).await.token();
    let nobody = app.anonymous();
    let body = json!({"token": token, "new_password": NEW});
    let answers = join_all((0..10).map(|_| nobody.post(RESET, body.clone()))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
    for refused in answers.iter().filter(|answer| answer.status != 200) {
        refused.problem(Code::LinkInvalid);
    }
}

#[tokio::test]
async fn an_expired_a_foreign_and_an_invented_link_are_void() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    let confirming = app.last_mail_to(ANA).await.token();
    forgot(&app, ANA).await;
    let expired = app.last_mail_to(ANA).await.token();
    let sql = "UPDATE account_links SET created_at = now() - interval '2 hours', expires_at = now() - interval '1 second'
               WHERE purpose = 'reset_password'";
    app.conn().await.batch_execute(sql).await.unwrap();
    let invented = format!("ggl_{}", "0".repeat(64));
    for token in [confirming, expired, invented, "ggl_".to_owned(), String::new()] {
        app.anonymous()
            .post(RESET, json!({"token": token, "new_password": NEW}))
            .await
            .problem(Code::LinkInvalid);
    }
    Browser::new(&app).login(ANA, PASSWORD).await.expect(200);
}

#[tokio::test]
async fn a_weak_password_is_refused_and_the_link_still_works() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    forgot(&app, ANA).await;
    let token = app.last_mail_to(ANA).await.token();
    app.anonymous()
        .post(RESET, json!({"token": token, "new_password": "short"}))
        .await
        .field("/new_password", "too_short");
    app.anonymous()
        .post(RESET, json!({"token": token, "new_password": NEW}))
        .await
        .expect(200);
}

#[tokio::test]
async fn using_one_link_voids_the_others() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    forgot(&app, ANA).await;
    let first = app.last_mail_to(ANA).await.token();
    forgot(&app, ANA).await;
    let second = app.last_mail_to(ANA).await.token();
    // A later request does not void the link of an earlier one: a stranger who asks on and on does no harm.
    let reset = |token: String| json!({"token": token, "new_password": NEW});
    app.anonymous().post(RESET, reset(first)).await.expect(200);
    app.anonymous()
        .post(RESET, reset(second))
        .await
        .problem(Code::LinkInvalid);
}

#[tokio::test]
async fn a_mailbox_is_not_flooded_and_its_links_go_on_working() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    for from in 0..9_u8 {
        let stranger = app.anonymous().from([203, 0, 113, from]);
        stranger.post(FORGOT, json!({"email": ANA})).await.expect(202);
    }
    let mails = app.mails().await;
    let links: Vec<_> = mails
        .iter()
        .filter(|mail| mail.text.contains("reset-password"))
        .collect();
    assert_eq!(links.len(), 6);
    let reset = json!({"token": links[0].token(), "new_password": NEW});
    app.anonymous().post(RESET, reset).await.expect(200);
}

#[tokio::test]
async fn the_token_is_in_the_mail_only() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    forgot(&app, ANA).await;
    let token = app.last_mail_to(ANA).await.token();
    let digits = token.strip_prefix("ggl_").unwrap();
    let sql = format!(
        "DO $$ BEGIN
            IF EXISTS (SELECT FROM account_links t WHERE t::text LIKE '%{digits}%')
            OR EXISTS (SELECT FROM jobs t WHERE t::text LIKE '%{digits}%') THEN RAISE 'stored'; END IF; END $$"
    );
    app.conn().await.batch_execute(&sql).await.unwrap();
}

#[tokio::test]
async fn bad_input_is_named() {
    let app = TestApp::new().await;
    forgot(&app, "ana").await.field("/email", "invalid_email");
    app.anonymous()
        .post(FORGOT, json!({}))
        .await
        .field("/email", "required");
    app.anonymous()
        .post(RESET, json!({"token": 7, "new_password": NEW}))
        .await
        .field("/token", "wrong_type");
}
