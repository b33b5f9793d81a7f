use axum::http::Method;
use diesel_async::SimpleAsyncConnection;
use serde_json::json;
use shared::error::Code;

use super::member::{Browser, PASSWORD};
use crate::support::TestApp;

const CONFIRM: &str = "/v1/auth/email/confirm";
const AGAIN: &str = "/v1/auth/email/send-confirmation";
const CHANGE: &str = "/v1/auth/email";
const ANA: &str = "ana@example.org";
const NEW: &str = "ana@example.com";

#[tokio::test]
async fn the_mail_after_registration_confirms_the_address() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    assert_eq!(ana.get("/v1/me").await.expect(200)["email_verified"], false);
    let mail = app.last_mail_to(ANA).await;
    assert!(mail.text.contains("http://localhost:8000/confirm-email#ggl_"));
    let token = json!({"token": mail.token()});
    // Twice, as people do: the second time changes nothing and is no mistake.
    for _ in 0..2 {
        let confirmed = app.anonymous().post(CONFIRM, token.clone()).await;
        assert_eq!(confirmed.expect(200)["email"], ANA);
    }
    assert_eq!(ana.get("/v1/me").await.expect(200)["email_verified"], true);
}

#[tokio::test]
async fn a_mail_is_text_and_html_and_markup_in_a_name_is_none() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    let mail = app.last_mail_to(ANA).await;
    assert_eq!(mail.from, "no-reply@localhost");
    assert_eq!(mail.subject, "Confirm your e-mail address");
    assert!(mail.text.contains("Ana <b>"), "{}", mail.text);
    assert!(
        mail.html.contains("Ana &lt;b&gt;") && !mail.html.contains("Ana <b>"),
        "{}",
        mail.html
    );
    assert!(mail.html.contains(&mail.token()));
    assert!(
        mail.raw.contains("multipart/alternative") && mail.raw.contains("Auto-Submitted: auto-generated")
    );
}

#[tokio::test]
async fn a_mail_is_in_the_language_of_the_browser_and_then_of_the_profile() {
    let app = TestApp::new().await;
    let ana = app.athlete("ana").await;
    let send = async |language: &str| {
        let request = ana
            .request(Method::POST, AGAIN)
            .header("accept-language", language);
        ana.send_raw(request, "").await.expect(202);
        app.last_mail_to(ANA).await.subject
    };
    assert_eq!(send("de-AT,en;q=0.5").await, "Bestätige deine E-Mail-Adresse");
    ana.put(ana.own("profile"), json!({"language": "en"}))
        .await
        .expect(200);
    assert_eq!(send("de-AT,en;q=0.5").await, "Confirm your e-mail address");
}

#[tokio::test]
async fn a_lost_mail_can_be_asked_for_again_but_not_without_end() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    for _ in 0..5 {
        ana.post(AGAIN, json!({})).await.expect(202);
    }
    ana.post(AGAIN, json!({})).await.problem(Code::RateLimited);
    assert_eq!(app.mails().await.len(), 6);
    app.anonymous()
        .post(AGAIN, json!({}))
        .await
        .problem(Code::Unauthenticated);
}

#[tokio::test]
async fn a_confirmed_address_gets_no_further_mail() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    let token = app.last_mail_to(ANA).await.token();
    app.anonymous()
        .post(CONFIRM, json!({"token": token}))
        .await
        .expect(200);
    ana.post(AGAIN, json!({})).await.expect(202);
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn an_expired_and_an_invented_link_confirm_nothing() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    let expired = app.last_mail_to(ANA).await.token();
    let sql = "UPDATE account_links SET created_at = now() - interval '4 days', expires_at = now() - interval '1 second'";
    app.conn().await.batch_execute(sql).await.unwrap();
    for token in [expired, format!("ggl_{}", "0".repeat(64)), "x".to_owned()] {
        app.anonymous()
            .post(CONFIRM, json!({"token": token}))
            .await
            .problem(Code::LinkInvalid);
    }
    assert_eq!(ana.get("/v1/me").await.expect(200)["email_verified"], false);
}

#[tokio::test]
async fn another_address_holds_once_it_is_confirmed_and_the_old_one_is_told() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    let stale = app.last_mail_to(ANA).await.token();
    let change = json!({"new_email": "Ana@Example.com", "password": PASSWORD});
    ana.put(CHANGE, change).await.expect(202);
    let mail = app.last_mail_to(NEW).await;
    assert_eq!(mail.subject, "Confirm your new e-mail address");
    assert_eq!(
        ana.get("/v1/me").await.expect(200)["email"],
        ANA,
        "not before it is confirmed"
    );

    app.anonymous()
        .post(CONFIRM, json!({"token": mail.token()}))
        .await
        .expect(200);
    let me = ana.get("/v1/me").await.expect(200).clone();
    assert_eq!((&me["email"], &me["email_verified"]), (&json!(NEW), &json!(true)));
    let notice = app.last_mail_to(ANA).await;
    assert_eq!(notice.subject, "Your e-mail address has changed");
    assert!(notice.text.contains(NEW));
    // A link that went to the old address does not bring it back.
    app.anonymous()
        .post(CONFIRM, json!({"token": stale}))
        .await
        .problem(Code::LinkInvalid);
    ana.login(NEW, PASSWORD).await.expect(200);
    ana.login(ANA, PASSWORD).await.problem(Code::InvalidCredentials);
}

#[tokio::test]
async fn that_an_address_is_taken_is_told_to_its_owner_only() {
    let app = TestApp::new().await;
    let mut ben = Browser::registered(&app, "ben@example.org").await;
    Browser::registered(&app, ANA).await;
    let taken = ben
        .put(CHANGE, json!({"new_email": ANA, "password": PASSWORD}))
        .await;
    let free = ben
        .put(CHANGE, json!({"new_email": NEW, "password": PASSWORD}))
        .await;
    taken.expect(202);
    free.assert_same(&taken);
    let token = app.last_mail_to(ANA).await.token();
    app.anonymous()
        .post(CONFIRM, json!({"token": token}))
        .await
        .problem(Code::EmailTaken);
    assert_eq!(ben.get("/v1/me").await.expect(200)["email"], "ben@example.org");
}

#[tokio::test]
async fn changing_the_address_needs_the_password_and_a_good_address() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    app.mails().await;
    ana.put(CHANGE, json!({"new_email": NEW, "password": "a guess of mine"}))
        .await
        .field("/password", "wrong_password");
    ana.put(CHANGE, json!({"new_email": "ana", "password": PASSWORD}))
        .await
        .field("/new_email", "invalid_email");
    app.anonymous()
        .put(CHANGE, json!({"new_email": NEW, "password": PASSWORD}))
        .await
        .problem(Code::Unauthenticated);
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn a_thiefs_open_change_of_address_dies_with_the_password() {
    let app = TestApp::new().await;
    let mut thief = Browser::registered(&app, ANA).await;
    thief
        .put(
            CHANGE,
            json!({"new_email": "thief@example.com", "password": PASSWORD}),
        )
        .await
        .expect(202);
    let planted = app.last_mail_to("thief@example.com").await.token();
    app.anonymous()
        .post("/v1/auth/password/forgot", json!({"email": ANA}))
        .await;
    let token = app.last_mail_to(ANA).await.token();
    app.anonymous()
        .post(
            "/v1/auth/password/reset",
            json!({"token": token, "new_password": "another battery"}),
        )
        .await
        .expect(200);
    app.anonymous()
        .post(CONFIRM, json!({"token": planted}))
        .await
        .problem(Code::LinkInvalid);
}

#[tokio::test]
async fn a_mail_that_is_sent_by_a_job_that_runs_twice_is_one_mail() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    assert_eq!(app.mails().await.len(), 1);
    let again = "UPDATE jobs SET done_at = NULL, lease_until = NULL, run_at = now()";
    app.conn().await.batch_execute(again).await.unwrap();
    assert_eq!(app.mails().await.len(), 1);
}
