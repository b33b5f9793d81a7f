use chrono::{TimeDelta, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncConnection, RunQueryDsl, SimpleAsyncConnection};
use engine::{
    jobs::{Job, Outcome},
    schema::jobs,
};

use super::probe::{Hangs, Probe, probe, registry, traces};
use crate::support::TestApp;

async fn sql(app: &TestApp, sql: &str) {
    app.conn().await.batch_execute(sql).await.unwrap();
}

#[tokio::test]
async fn a_job_is_done_once() {
    let app = TestApp::new().await;
    probe("once").enqueue(&*app.conn().await).await.unwrap();
    assert_eq!(app.run_jobs_of(&registry()).await, [Outcome::Done]);
    assert_eq!(app.run_jobs_of(&registry()).await, []);
    assert_eq!(traces(&app).await, ["once"]);
}

#[tokio::test]
async fn a_job_of_a_transaction_that_was_rolled_back_never_was() {
    let app = TestApp::new().await;
    let mut conn = app.conn().await;
    conn.transaction::<(), diesel::result::Error, _>(async |conn| {
        probe("never").enqueue(conn).await?;
        Err(diesel::result::Error::RollbackTransaction)
    })
    .await
    .unwrap_err();
    assert_eq!(app.run_jobs_of(&registry()).await, []);
}

#[tokio::test]
async fn a_job_for_later_waits() {
    let app = TestApp::new().await;
    probe("later")
        .enqueue_at(&*app.conn().await, Utc::now() + TimeDelta::hours(1))
        .await
        .unwrap();
    assert_eq!(app.run_jobs_of(&registry()).await, []);
    sql(&app, "UPDATE jobs SET run_at = now()").await;
    assert_eq!(app.run_jobs_of(&registry()).await, [Outcome::Done]);
}

#[tokio::test]
async fn a_failed_job_is_tried_again_later_and_given_up_in_the_end() {
    let app = TestApp::new().await;
    let fails = Probe {
        fails: true,
        ..probe("x")
    };
    fails.enqueue(&*app.conn().await).await.unwrap();
    assert_eq!(app.run_jobs_of(&registry()).await, [Outcome::Failed]);
    assert_eq!(app.run_jobs_of(&registry()).await, [], "not at once");
    sql(&app, "UPDATE jobs SET run_at = now()").await;
    assert_eq!(app.run_jobs_of(&registry()).await, [Outcome::Dead]);
    sql(&app, "UPDATE jobs SET run_at = now()").await;
    assert_eq!(app.run_jobs_of(&registry()).await, []);
    let (attempts, error): (i32, Option<String>) = jobs::table
        .select((jobs::attempts, jobs::last_error))
        .get_result(&mut app.conn().await)
        .await
        .unwrap();
    assert_eq!((attempts, error.as_deref()), (2, Some("the probe x fails")));
}

#[tokio::test]
async fn a_job_that_hangs_has_failed() {
    let app = TestApp::new().await;
    Hangs.enqueue(&*app.conn().await).await.unwrap();
    assert_eq!(app.run_jobs_of(&registry()).await, [Outcome::Failed]);
}

#[tokio::test]
async fn a_kind_of_the_future_waits_for_a_newer_worker() {
    let app = TestApp::new().await;
    probe("x").enqueue(&*app.conn().await).await.unwrap();
    sql(&app, "UPDATE jobs SET kind = 'invented_in_2031', attempts = 100").await;
    assert_eq!(app.run_jobs_of(&registry()).await, [Outcome::Failed]);
}

#[tokio::test]
async fn equal_jobs_that_wait_are_one() {
    let app = TestApp::new().await;
    let keyed = |trace: &str, key: &str| Probe {
        key: Some(key.to_owned()),
        ..probe(trace)
    };
    for job in [keyed("first", "a"), keyed("other", "b"), keyed("last", "a")] {
        job.enqueue(&*app.conn().await).await.unwrap();
    }
    assert_eq!(app.run_jobs_of(&registry()).await.len(), 2);
    let mut done = traces(&app).await;
    done.sort();
    assert_eq!(done, ["last", "other"]);
    keyed("next day", "a").enqueue(&*app.conn().await).await.unwrap();
    assert_eq!(
        app.run_jobs_of(&registry()).await,
        [Outcome::Done],
        "the key is free again"
    );
}

#[tokio::test]
async fn a_job_that_runs_does_not_swallow_an_equal_one() {
    let app = TestApp::new().await;
    let keyed = || Probe {
        key: Some("a".to_owned()),
        ..probe("x")
    };
    keyed().enqueue(&*app.conn().await).await.unwrap();
    sql(
        &app,
        "UPDATE jobs SET attempts = 1, lease_until = now() + interval '1 minute'",
    )
    .await;
    keyed().enqueue(&*app.conn().await).await.unwrap();
    let waiting: i64 = jobs::table
        .count()
        .get_result(&mut app.conn().await)
        .await
        .unwrap();
    assert_eq!(waiting, 2);
}

#[tokio::test]
async fn an_enqueued_again_job_does_not_run_before_that_transaction_ends() {
    let app = TestApp::new().await;
    let keyed = |trace: &str| Probe {
        key: Some("a".to_owned()),
        ..probe(trace)
    };
    keyed("stale").enqueue(&*app.conn().await).await.unwrap();
    let mut conn = app.conn().await;
    conn.transaction::<(), diesel::result::Error, _>(async |conn| {
        keyed("fresh").enqueue(conn).await?;
        assert_eq!(app.run_jobs_of(&registry()).await, [], "the row is locked");
        Ok(())
    })
    .await
    .unwrap();
    app.run_jobs_of(&registry()).await;
    assert_eq!(traces(&app).await, ["fresh"]);
}

#[tokio::test]
async fn a_leased_job_is_left_alone_until_its_lease_ends() {
    let app = TestApp::new().await;
    probe("x").enqueue(&*app.conn().await).await.unwrap();
    sql(
        &app,
        "UPDATE jobs SET lease_until = now() + interval '1 minute', attempts = 1",
    )
    .await;
    assert_eq!(app.run_jobs_of(&registry()).await, []);
    // Its worker was killed.
    sql(&app, "UPDATE jobs SET lease_until = now() - interval '1 second'").await;
    assert_eq!(app.run_jobs_of(&registry()).await, [Outcome::Done]);
}
