//! The dead-letter set, and what leads there.

use diesel::prelude::*;
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};
use engine::{
    jobs::{Job, Outcome, Requeued, dead, requeue},
    schema::jobs,
};
use uuid::Uuid;

use super::probe::{Probe, probe, registry, traces};
use crate::support::TestApp;

async fn sql(app: &TestApp, sql: &str) {
    app.conn().await.batch_execute(sql).await.unwrap();
}

/// A probe that has died of a failure.
async fn died(app: &TestApp, job: Probe) -> Uuid {
    let before: Vec<Uuid> = ids(app).await;
    Probe { fails: true, ..job }
        .enqueue(&*app.conn().await)
        .await
        .unwrap();
    for _ in 0..Probe::MAX_ATTEMPTS {
        sql(app, "UPDATE jobs SET run_at = now() WHERE dead_at IS NULL").await;
        app.run_jobs_of(&registry()).await;
    }
    let after = ids(app).await;
    *after.iter().find(|id| !before.contains(id)).unwrap()
}

async fn ids(app: &TestApp) -> Vec<Uuid> {
    jobs::table
        .filter(jobs::dead_at.is_not_null())
        .select(jobs::id)
        .load(&mut app.conn().await)
        .await
        .unwrap()
}

#[tokio::test]
async fn the_dead_are_listed_with_why_they_died() {
    let app = TestApp::new().await;
    let id = died(&app, probe("x")).await;
    let found = dead(&mut *app.conn().await, Some("probe"), 10).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].id, found[0].attempts), (id, 2));
    assert_eq!(found[0].last_error.as_deref(), Some("the probe x fails"));
    assert!(
        dead(&mut *app.conn().await, Some("other"), 10)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn a_dead_job_that_is_wished_back_has_all_its_attempts_again() {
    let app = TestApp::new().await;
    let id = died(&app, probe("x")).await;
    assert_eq!(
        requeue(&mut *app.conn().await, id).await.unwrap(),
        Requeued::Waits
    );
    assert_eq!(app.run_jobs_of(&registry()).await, [Outcome::Failed]);
    sql(
        &app,
        "UPDATE jobs SET run_at = now(), payload = payload || '{\"fails\": false}'",
    )
    .await;
    assert_eq!(app.run_jobs_of(&registry()).await, [Outcome::Done]);
    assert_eq!(traces(&app).await, ["x"]);
}

#[tokio::test]
async fn of_two_equal_jobs_the_dead_one_is_not_done_twice() {
    let app = TestApp::new().await;
    let keyed = || Probe {
        key: Some("a".to_owned()),
        ..probe("x")
    };
    let id = died(&app, keyed()).await;
    keyed().enqueue(&*app.conn().await).await.unwrap();
    assert_eq!(
        requeue(&mut *app.conn().await, id).await.unwrap(),
        Requeued::EqualWaits
    );
    assert_eq!(app.run_jobs_of(&registry()).await, [Outcome::Done]);
    assert_eq!(traces(&app).await, ["x"]);
    assert!(ids(&app).await.is_empty());
}

#[tokio::test]
async fn only_the_dead_can_be_wished_back() {
    let app = TestApp::new().await;
    probe("x").enqueue(&*app.conn().await).await.unwrap();
    let waiting: Uuid = jobs::table
        .select(jobs::id)
        .first(&mut app.conn().await)
        .await
        .unwrap();
    for id in [waiting, Uuid::now_v7()] {
        assert_eq!(
            requeue(&mut *app.conn().await, id).await.unwrap(),
            Requeued::NotDead
        );
    }
}

#[tokio::test]
async fn a_job_that_takes_its_worker_along_is_given_up_as_well() {
    let app = TestApp::new().await;
    probe("x").enqueue(&*app.conn().await).await.unwrap();
    // Begun as often as it may be, and never heard of again.
    sql(
        &app,
        "UPDATE jobs SET attempts = 2, lease_until = now() - interval '1 second'",
    )
    .await;
    assert_eq!(app.run_jobs_of(&registry()).await, [Outcome::Dead]);
    assert!(traces(&app).await.is_empty());
    let found = dead(&mut *app.conn().await, None, 10).await.unwrap();
    assert_eq!(
        found[0].last_error.as_deref(),
        Some("its worker ended in the middle of the last attempt")
    );
}
