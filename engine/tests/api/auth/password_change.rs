use axum::http::Method;
use serde_json::{Value, json};
use shared::error::Code;

use super::member::{Browser, PASSWORD};
use crate::support::TestApp;

const PATH: &str = "/v1/auth/password";
const ANA: &str = "ana@example.org";
const NEW: &str = "another battery";

fn change(current: &str, new: &str) -> Value {
    json!({"current_password": current, "new_password": new})
}

#[tokio::test]
async fn a_new_password_signs_out_everybody_else_and_is_told_by_mail() {
    let app = TestApp::new().await;
    let mut phone = Browser::registered(&app, ANA).await;
    let mut laptop = Browser::new(&app);
    laptop.login(ANA, PASSWORD).await.expect(200);

    phone.put(PATH, change(PASSWORD, NEW)).await.expect(204);
    phone.get("/v1/me").await.expect(200);
    phone.post("/v1/auth/refresh", json!({})).await.expect(200);
    laptop.get("/v1/me").await.problem(Code::Unauthenticated);
    laptop
        .post("/v1/auth/refresh", json!({}))
        .await
        .problem(Code::SessionExpired);
    laptop
        .login(ANA, PASSWORD)
        .await
        .problem(Code::InvalidCredentials);
    laptop.login(ANA, NEW).await.expect(200);
    assert_eq!(app.last_mail_to(ANA).await.subject, "Your password has changed");
}

#[tokio::test]
async fn the_present_password_is_needed() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    ana.put(PATH, change("a guess of mine", NEW))
        .await
        .field("/current_password", "wrong_password");
    ana.login(ANA, PASSWORD).await.expect(200);
}

#[tokio::test]
async fn who_has_got_hold_of_a_session_cannot_guess_on_and_locks_out_nobody() {
    let app = TestApp::new().await;
    let mut thief = Browser::registered(&app, ANA).await;
    let mut ana = Browser::new(&app);
    ana.login(ANA, PASSWORD).await.expect(200);
    let mut codes = Vec::new();
    for _ in 0..9 {
        codes.push(
            thief
                .put(PATH, change("a guess of mine", NEW))
                .await
                .problem_code(),
        );
    }
    assert_eq!(
        codes.last().map(String::as_str),
        Some("rate_limited"),
        "{codes:?}"
    );
    ana.put(PATH, change(PASSWORD, NEW)).await.expect(204);
}

#[tokio::test]
async fn bad_passwords_strangers_and_other_sites_are_refused() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    ana.put(PATH, change(PASSWORD, "short"))
        .await
        .field("/new_password", "too_short");
    app.anonymous()
        .put(PATH, change(PASSWORD, NEW))
        .await
        .problem(Code::Unauthenticated);
    let persona = ana.persona();
    let request = persona
        .request(Method::PUT, PATH)
        .header("origin", "https://evil.example.org")
        .header("content-type", "application/json");
    persona
        .send_raw(request, change(PASSWORD, NEW).to_string())
        .await
        .problem(Code::ForbiddenOrigin);
}

#[tokio::test]
async fn two_changes_at_once_do_not_both_win() {
    let app = TestApp::new().await;
    let phone = Browser::registered(&app, ANA).await;
    let mut laptop = Browser::new(&app);
    laptop.login(ANA, PASSWORD).await.expect(200);
    let (phone, laptop) = (phone.persona(), laptop.persona());
    let (one, two) = tokio::join!(
        phone.put(PATH, change(PASSWORD, "the phone's own")),
        laptop.put(PATH, change(PASSWORD, "the laptop's own")),
    );
    let won = [&one, &two].iter().filter(|answer| answer.status == 204).count();
    assert_eq!(won, 1, "{} {}", one.text, two.text);
}

#[tokio::test]
async fn a_demo_identity_stays_as_it_is() {
    let app = TestApp::builder().provider("none").build().await;
    engine::auth::demo::seed(&mut *app.conn().await).await.unwrap();
    let mut demo = Browser::new(&app);
    demo.post("/v1/auth/demo", json!({"key": "ana"}))
        .await
        .expect(200);
    demo.put(PATH, change("whatever it is", NEW))
        .await
        .problem(Code::DemoIdentity);
    demo.put("/v1/auth/email", json!({"new_email": ANA, "password": "x"}))
        .await
        .problem(Code::DemoIdentity);
    demo.post("/v1/me/deletion", json!({}))
        .await
        .problem(Code::DemoIdentity);
    demo.get("/v1/me").await.expect(200);
}
