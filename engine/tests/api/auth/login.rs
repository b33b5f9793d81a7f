use serde_json::{Value, json};
use shared::{api::auth::SignedIn, error::Code};

use crate::support::TestApp;

async fn with_account(app: &TestApp, email: &str) {
    let body = json!({"email": email, "password": "correct horse", "display_name": "Somebody"});
    app.anonymous().post("/v1/auth/register", body).await.expect(201);
}

fn login(email: &str, password: &str) -> Value {
    json!({"email": email, "password": password})
}

#[tokio::test]
async fn the_right_password_signs_in() {
    let app = TestApp::new().await;
    with_account(&app, "ana@example.org").await;
    let answer = app
        .anonymous()
        .post("/v1/auth/login", login("Ana@example.org ", "correct horse"))
        .await;
    let signed_in: SignedIn = answer.parse(200);
    assert_eq!(signed_in.expires_in_s, 600);
    app.anonymous()
        .with_token(signed_in.access_token)
        .get("/v1/me")
        .await
        .expect(200);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_look_the_same() {
    let app = TestApp::new().await;
    with_account(&app, "ana@example.org").await;
    let wrong = app
        .anonymous()
        .post("/v1/auth/login", login("ana@example.org", "wrong"))
        .await;
    let unknown = app
        .anonymous()
        .post("/v1/auth/login", login("ben@example.org", "correct horse"))
        .await;
    wrong.problem(Code::InvalidCredentials);
    unknown.assert_same(&wrong);
}

#[tokio::test]
async fn an_account_without_a_password_cannot_sign_in_by_one() {
    let app = TestApp::new().await;
    app.athlete("ana").await;
    for password in ["", "nobody has this password"] {
        let answer = app
            .anonymous()
            .post("/v1/auth/login", login("ana@example.org", password))
            .await;
        answer.problem(Code::InvalidCredentials);
    }
}

#[tokio::test]
async fn who_guesses_is_stopped_and_the_owner_is_not() {
    let app = TestApp::new().await;
    with_account(&app, "ana@example.org").await;
    let (guesser, owner) = (
        app.anonymous().from([203, 0, 113, 7]),
        app.anonymous().from([198, 51, 100, 1]),
    );
    let mut stopped = None;
    for _ in 0..12 {
        let answer = guesser
            .post("/v1/auth/login", login("ana@example.org", "a guess"))
            .await;
        if answer.status == 429 {
            stopped = Some(answer);
            break;
        }
        answer.problem(Code::InvalidCredentials);
    }
    let stopped = stopped.expect("guessing is limited");
    stopped.problem(Code::RateLimited);
    let wait: u64 = stopped.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=120).contains(&wait), "{wait}");
    owner
        .post("/v1/auth/login", login("ana@example.org", "correct horse"))
        .await
        .expect(200);
}

#[tokio::test]
async fn a_limit_names_nobody_in_redis() {
    let app = TestApp::new().await;
    app.anonymous()
        .post("/v1/auth/login", login("ana@example.org", "a guess"))
        .await;
    let keys = app.redis_keys().await;
    assert!(
        keys.iter().any(|key| key.contains(":limit:sign_in_to_account:")),
        "{keys:?}"
    );
    assert!(!keys.iter().any(|key| key.contains("example.org")), "{keys:?}");
}
