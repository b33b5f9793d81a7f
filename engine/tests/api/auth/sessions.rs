use axum::http::Method;
use diesel::prelude::*;
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};
use engine::{
    auth::{expire_sessions::ExpireSessions, forget_stale_access::ForgetStaleAccess},
    jobs::{Job, Outcome},
    schema::{account_links, known_devices, refresh_tokens, sent_mails, sessions},
};
use serde_json::json;
use shared::{api::account::Sessions, error::Code};
use uuid::Uuid;

use super::member::{Browser, PASSWORD};
use crate::support::TestApp;

const ANA: &str = "ana@example.org";

#[tokio::test]
async fn sessions_that_ended_long_ago_are_forgotten_with_their_tokens() {
    let app = TestApp::new().await;
    for name in ["live", "expired", "revoked", "just_expired"] {
        app.athlete(name).await;
    }
    let mut conn = app.conn().await;
    let sql = "
        UPDATE sessions SET created_at = now() - interval '80 days';
        UPDATE sessions SET expires_at = now() - interval '31 days'
            WHERE user_id = (SELECT id FROM users WHERE display_name = 'expired');
        UPDATE sessions SET expires_at = now() - interval '29 days'
            WHERE user_id = (SELECT id FROM users WHERE display_name = 'just_expired');
        UPDATE sessions SET revoked_at = now() - interval '31 days', revoked_reason = 'signed_out'
            WHERE user_id = (SELECT id FROM users WHERE display_name = 'revoked');";
    conn.batch_execute(sql).await.unwrap();
    ExpireSessions.enqueue(&conn).await.unwrap();
    assert_eq!(app.run_jobs().await, [Outcome::Done]);
    let left: i64 = sessions::table.count().get_result(&mut conn).await.unwrap();
    let tokens: i64 = refresh_tokens::table.count().get_result(&mut conn).await.unwrap();
    assert_eq!((left, tokens), (2, 2));
}

#[tokio::test]
async fn everybody_sees_where_they_are_signed_in() {
    let app = TestApp::new().await;
    let mut phone = Browser::registered(&app, ANA).await;
    let mut laptop = Browser::new(&app);
    laptop.login(ANA, PASSWORD).await.expect(200);
    app.athlete("ben").await;
    let seen = laptop.get("/v1/auth/sessions").await;
    let Sessions { items } = seen.parse(200);
    assert_eq!(items.len(), 2, "{}", seen.text);
    assert_eq!(
        items.iter().map(|item| item.current).collect::<Vec<_>>(),
        [true, false]
    );
    assert_eq!(
        (items[0].browser.as_deref(), items[0].platform.as_deref()),
        (Some("Firefox"), Some("Linux"))
    );
    assert_eq!(
        phone.get("/v1/auth/sessions").await.expect(200)["items"][1]["current"],
        true
    );
    app.anonymous()
        .get("/v1/auth/sessions")
        .await
        .problem(Code::Unauthenticated);
}

#[tokio::test]
async fn a_lost_phone_is_signed_out_from_the_laptop_at_once() {
    let app = TestApp::new().await;
    let mut phone = Browser::registered(&app, ANA).await;
    phone.get("/v1/me").await.expect(200);
    let mut laptop = Browser::new(&app);
    laptop.login(ANA, PASSWORD).await.expect(200);
    let Sessions { items } = laptop.get("/v1/auth/sessions").await.parse(200);
    let lost = items.iter().find(|item| !item.current).unwrap().id;
    let path = format!("/v1/auth/sessions/{lost}");
    // Twice is no mistake.
    for _ in 0..2 {
        laptop.send(Method::DELETE, &path, json!({})).await.expect(204);
    }
    phone.get("/v1/me").await.problem(Code::Unauthenticated);
    phone
        .post("/v1/auth/refresh", json!({}))
        .await
        .problem(Code::SessionExpired);
    let Sessions { items } = laptop.get("/v1/auth/sessions").await.parse(200);
    assert_eq!(items.len(), 1);
}

#[tokio::test]
async fn a_session_of_somebody_else_is_none() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    let ben = app.athlete("ben").await;
    let Sessions { items } = ana.get("/v1/auth/sessions").await.parse(200);
    let theirs = ben.delete(format!("/v1/auth/sessions/{}", items[0].id)).await;
    let nobodys = ben.delete(format!("/v1/auth/sessions/{}", Uuid::now_v7())).await;
    theirs.problem(Code::NotFound);
    nobodys.assert_same(&theirs);
    ben.delete("/v1/auth/sessions/x").await.problem(Code::NotFound);
    ana.get("/v1/me").await.expect(200);
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session_and_this_one() {
    let app = TestApp::new().await;
    let mut phone = Browser::registered(&app, ANA).await;
    let mut laptop = Browser::new(&app);
    laptop.login(ANA, PASSWORD).await.expect(200);
    let ben = app.athlete("ben").await;
    laptop
        .post("/v1/auth/logout/everywhere", json!({}))
        .await
        .expect(204);
    for browser in [&mut phone, &mut laptop] {
        browser.get("/v1/me").await.problem(Code::Unauthenticated);
    }
    phone
        .post("/v1/auth/refresh", json!({}))
        .await
        .problem(Code::SessionExpired);
    // The one that asked has no cookie left.
    laptop.post("/v1/auth/refresh", json!({})).await.expect(204);
    ben.get("/v1/me").await.expect(200);
    laptop.login(ANA, PASSWORD).await.expect(200);
}

#[tokio::test]
async fn stale_links_mails_and_browsers_are_forgotten() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    Browser::registered(&app, "ben@example.org").await;
    app.mails().await;
    let mut conn = app.conn().await;
    let sql = "
        UPDATE account_links SET created_at = now() - interval '30 days', expires_at = now() - interval '15 days'
            WHERE email = 'ana@example.org';
        UPDATE sent_mails SET sent_at = now() - interval '15 days'
            WHERE user_id = (SELECT id FROM users WHERE email = 'ana@example.org');
        UPDATE known_devices SET last_seen_at = now() - interval '401 days'
            WHERE user_id = (SELECT id FROM users WHERE email = 'ana@example.org');";
    conn.batch_execute(sql).await.unwrap();
    for _ in 0..2 {
        ForgetStaleAccess.enqueue(&conn).await.unwrap();
        assert_eq!(app.run_jobs().await, [Outcome::Done]);
    }
    let links: i64 = account_links::table.count().get_result(&mut conn).await.unwrap();
    let mails: i64 = sent_mails::table.count().get_result(&mut conn).await.unwrap();
    let devices: i64 = known_devices::table.count().get_result(&mut conn).await.unwrap();
    assert_eq!((links, mails, devices), (1, 1, 1));
}
