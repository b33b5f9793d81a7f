use engine::auth::demo;
use serde_json::json;
use shared::{
    api::auth::{AuthOptions, SignedIn},
    error::Code,
};

use crate::support::TestApp;

async fn seeded() -> TestApp {
    let app = TestApp::builder().provider("none").build().await;
    demo::seed(&mut *app.conn().await).await.unwrap();
    app
}

#[tokio::test]
async fn each_offered_identity_signs_in_with_one_click() {
    let app = seeded().await;
    let options: AuthOptions = app.anonymous().get("/v1/auth/options").await.parse(200);
    assert_eq!(options.demo.len(), 3);
    for identity in options.demo {
        let answer = app
            .anonymous()
            .post("/v1/auth/demo", json!({"key": identity.key}))
            .await;
        let signed_in: SignedIn = answer.parse(200);
        assert_eq!(signed_in.user.display_name, identity.display_name);
        assert!(signed_in.user.demo);
        app.anonymous()
            .with_token(signed_in.access_token)
            .get("/v1/me")
            .await
            .expect(200);
    }
}

#[tokio::test]
async fn the_one_with_three_years_is_offered_only_where_she_was_asked_for() {
    let app = seeded().await;
    let keys = async || {
        let options: AuthOptions = app.anonymous().get("/v1/auth/options").await.parse(200);
        options
            .demo
            .into_iter()
            .map(|identity| identity.key)
            .collect::<Vec<_>>()
    };
    assert_eq!(keys().await, ["ana", "ben", "mara"]);
    demo::seed_long(&mut *app.conn().await).await.unwrap();
    assert_eq!(keys().await, ["ana", "ben", "mara", "noor"]);
}

#[tokio::test]
async fn an_unknown_identity_is_named_as_such() {
    let app = seeded().await;
    app.anonymous()
        .post("/v1/auth/demo", json!({"key": "zoe"}))
        .await
        .field("/key", "unknown_variant");
}

#[tokio::test]
async fn without_the_setting_there_are_none_even_if_they_were_seeded() {
    let app = TestApp::new().await;
    demo::seed(&mut *app.conn().await).await.unwrap();
    let options: AuthOptions = app.anonymous().get("/v1/auth/options").await.parse(200);
    assert_eq!((options.demo.len(), options.password), (0, true));
    app.anonymous()
        .post("/v1/auth/demo", json!({"key": "ana"}))
        .await
        .problem(Code::NotFound);
}

#[tokio::test]
async fn seeding_twice_changes_nothing() {
    let app = seeded().await;
    demo::seed(&mut *app.conn().await).await.unwrap();
    let answer = app.anonymous().post("/v1/auth/demo", json!({"key": "ana"})).await;
    assert_eq!(answer.expect(200)["user"]["id"], json!(demo::ANA.id));
}
