use std::time::Duration;

use engine::{
    config::RateLimits,
    http::limits::LimitedAction,
    redis::token_bucket::{Bucket, take},
};
use futures_util::future::join_all;
use serde_json::json;
use shared::error::Code;
use tokio::time::sleep;

use crate::support::TestApp;

#[tokio::test]
async fn of_twenty_at_once_a_bucket_lets_through_what_it_holds() {
    let app = TestApp::new().await;
    let (redis, key) = (app.app.redis(), app.app.redis().keys().limit("test", "ana"));
    let bucket = Bucket {
        burst: 3,
        refill: Duration::from_secs(60),
    };
    let answers = join_all((0..20).map(|_| take(redis, &key, bucket))).await;
    let through = answers.iter().filter(|answer| matches!(answer, Ok(None))).count();
    assert_eq!(through, 3);
    for wait in answers.into_iter().filter_map(Result::unwrap) {
        assert!(
            wait <= bucket.refill && wait > Duration::from_secs(50),
            "{wait:?}"
        );
    }
}

#[tokio::test]
async fn a_bucket_fills_again_and_forgets_itself() {
    let app = TestApp::new().await;
    let (redis, key) = (app.app.redis(), app.app.redis().keys().limit("test", "ana"));
    let bucket = Bucket {
        burst: 1,
        refill: Duration::from_millis(200),
    };
    assert_eq!(take(redis, &key, bucket).await.unwrap(), None);
    let wait = take(redis, &key, bucket)
        .await
        .unwrap()
        .expect("the bucket is empty");
    sleep(wait).await;
    assert_eq!(take(redis, &key, bucket).await.unwrap(), None);
    sleep(Duration::from_millis(1500)).await;
    assert_eq!(app.redis_keys().await, [""; 0], "a full bucket is no key");
}

#[tokio::test]
async fn one_users_requests_are_limited_and_anothers_are_not() {
    let app = TestApp::new().await;
    let (ana, ben) = (app.athlete("ana").await, app.athlete("ben").await);
    let action = LimitedAction::Request;
    let key = app.app.redis().keys().limit(action.name(), ana.id);
    while take(app.app.redis(), &key, action.bucket())
        .await
        .unwrap()
        .is_none()
    {}
    // A token grows back meanwhile, but not forty.
    let answers = join_all((0..40).map(|_| ana.get("/v1/me"))).await;
    let stopped = answers
        .iter()
        .find(|answer| answer.status == 429)
        .expect("somebody is stopped");
    stopped.problem(Code::RateLimited);
    assert_eq!(stopped.header("retry-after"), Some("1"));
    ben.get("/v1/me").await.expect(200);
}

#[tokio::test]
async fn a_benchmark_can_do_without() {
    let off = |config: &mut engine::config::Config| config.http.rate_limits = RateLimits::Off;
    let app = TestApp::builder().configure(off).build().await;
    for _ in 0..40 {
        let login = json!({"email": "ana@example.org", "password": "a guess"});
        app.anonymous()
            .post("/v1/auth/login", login)
            .await
            .problem(Code::InvalidCredentials);
    }
}
