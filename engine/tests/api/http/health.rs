use engine::config::Secret;
use shared::error::Code;

use crate::support::TestApp;

#[tokio::test]
async fn an_engine_with_everything_behind_it_is_ready() {
    let app = TestApp::new().await;
    app.anonymous().get("/healthz").await.expect(200);
    app.anonymous().get("/readyz").await.expect(200);
}

#[tokio::test]
async fn without_redis_the_engine_lives_and_serves_but_is_not_ready() {
    let nowhere = Secret::new("redis://127.0.0.1:1");
    let app = TestApp::builder()
        .configure(|config| config.redis.url = nowhere)
        .build()
        .await;
    app.anonymous().get("/healthz").await.expect(200);
    app.anonymous().get("/readyz").await.problem(Code::Unavailable);
    let ana = app.athlete("ana").await;
    ana.get("/v1/me").await.expect(200);
}

#[tokio::test]
async fn without_a_database_the_engine_lives_and_says_when_to_come_back() {
    let nowhere = Secret::new("postgres://nobody:s3cret@127.0.0.1:1/none");
    let app = TestApp::builder()
        .configure(|config| config.database.url = nowhere)
        .build()
        .await;
    app.anonymous().get("/healthz").await.expect(200);
    let answer = app.anonymous().get("/readyz").await;
    answer.problem(Code::Unavailable);
    assert!(answer.header("retry-after").is_some());
    assert!(
        !answer.text.contains("127.0.0.1") && !answer.text.contains("s3cret"),
        "{}",
        answer.text
    );
}
