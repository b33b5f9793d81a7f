//! Whoever guesses is stopped, and nobody is locked out by it.

use engine::{auth::model::email_digest, http::limits::LimitedAction, redis::token_bucket::take};
use shared::error::Code;

use super::member::{Browser, PASSWORD};
use crate::support::TestApp;

const ANA: &str = "ana@example.org";

/// Guesses from as many addresses as it takes until the account takes no more from browsers that it does not know.
async fn besiege(app: &TestApp) {
    for guess in 0..60_u8 {
        let mut thief = Browser::new(app).from([203, 0, 113, guess]);
        let answer = thief.login(ANA, "a guess of mine").await;
        if answer.status == 429 {
            assert!(guess >= 30, "only {guess} guesses");
            return;
        }
        answer.problem(Code::InvalidCredentials);
    }
    panic!("sixty addresses guessed as they liked");
}

#[tokio::test]
async fn guessing_from_many_addresses_is_stopped_and_the_owners_browser_is_not() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    besiege(&app).await;
    // Even the right password, from a browser that was never here.
    Browser::new(&app)
        .from([198, 51, 100, 9])
        .login(ANA, PASSWORD)
        .await
        .problem(Code::RateLimited);
    ana.login(ANA, PASSWORD).await.expect(200);
    // Wherever it goes.
    let mut ana = ana.from([198, 51, 100, 1]);
    ana.login(ANA, PASSWORD).await.expect(200);
    // And nobody else's account is concerned.
    Browser::registered(&app, "ben@example.org").await;
    Browser::new(&app)
        .login("ben@example.org", PASSWORD)
        .await
        .expect(200);
}

#[tokio::test]
async fn a_guesser_at_the_owners_own_address_does_not_lock_them_out() {
    let app = TestApp::new().await;
    let mut ana = Browser::registered(&app, ANA).await;
    let mut neighbour = Browser::new(&app);
    let mut codes = Vec::new();
    for guess in 0..40 {
        let email = if guess < 10 {
            ANA.to_owned()
        } else {
            format!("{guess}@example.org")
        };
        codes.push(neighbour.login(&email, "a guess of mine").await.problem_code());
    }
    assert_eq!(
        codes.last().map(String::as_str),
        Some("rate_limited"),
        "{codes:?}"
    );
    ana.login(ANA, PASSWORD).await.expect(200);
}

#[tokio::test]
async fn a_besieged_owner_comes_in_with_a_new_device_by_mail() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    besiege(&app).await;
    let mut new = Browser::new(&app);
    new.post("/v1/auth/password/forgot", serde_json::json!({"email": ANA}))
        .await
        .expect(202);
    let token = app.last_mail_to(ANA).await.token();
    let reset = serde_json::json!({"token": token, "new_password": "another battery"});
    new.post("/v1/auth/password/reset", reset).await.expect(200);
    new.login(ANA, "another battery").await.expect(200);
}

#[tokio::test]
async fn a_known_browser_cannot_guess_on_either() {
    let app = TestApp::new().await;
    let mut stolen = Browser::registered(&app, ANA).await;
    let mut codes = Vec::new();
    for _ in 0..9 {
        codes.push(stolen.login(ANA, "a guess of mine").await.problem_code());
    }
    assert_eq!(
        codes.last().map(String::as_str),
        Some("rate_limited"),
        "{codes:?}"
    );
}

#[tokio::test]
async fn a_browser_is_known_to_its_own_account_only() {
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    besiege(&app).await;
    let mut thief = Browser::registered(&app, "thief@example.org")
        .await
        .from([203, 0, 113, 99]);
    thief
        .login(ANA, "a guess of mine")
        .await
        .problem(Code::RateLimited);
}

#[tokio::test]
async fn an_address_without_an_account_is_counted_alike() {
    let app = TestApp::new().await;
    besiege(&app).await;
}

#[tokio::test]
async fn one_address_alone_cannot_keep_an_account_shut() {
    let (pair, all) = (
        LimitedAction::SignInToAccount.bucket(),
        LimitedAction::SignInFromAnywhere.bucket(),
    );
    assert!(pair.burst < all.burst && pair.refill > all.refill);
    let app = TestApp::new().await;
    Browser::registered(&app, ANA).await;
    let mut thief = Browser::new(&app).from([203, 0, 113, 7]);
    for _ in 0..20 {
        thief.login(ANA, "a guess of mine").await;
    }
    let key = app
        .app
        .redis()
        .keys()
        .limit(LimitedAction::SignInFromAnywhere.name(), email_digest(ANA));
    let left = take(app.app.redis(), &key, all).await.unwrap();
    assert_eq!(left, None, "what the address may not try does not count for all");
    Browser::new(&app)
        .from([198, 51, 100, 9])
        .login(ANA, PASSWORD)
        .await
        .expect(200);
}
