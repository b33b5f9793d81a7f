//! The whole way: outbox, relay, Redis, worker.

use std::time::Duration;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use engine::{
    jobs::{self, Job, Queue},
    schema,
};
use tokio::{
    task::JoinHandle,
    time::{Instant, sleep, timeout},
};
use tokio_util::sync::CancellationToken;

use super::probe::{probe, registry, traces};
use crate::support::TestApp;

fn start(app: &TestApp, stop: &CancellationToken) -> JoinHandle<anyhow::Result<()>> {
    tokio::spawn(jobs::work(
        app.app.clone(),
        registry(),
        Queue::ALL.to_vec(),
        stop.clone(),
    ))
}

async fn wait_for(app: &TestApp, count: usize) -> Duration {
    let begun = Instant::now();
    while traces(app).await.len() < count {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "only {:?}",
            traces(app).await
        );
        sleep(Duration::from_millis(10)).await;
    }
    begun.elapsed()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_job_starts_within_a_second_and_a_stopped_worker_ends() {
    let app = TestApp::new().await;
    let stop = CancellationToken::new();
    let worker = start(&app, &stop);
    probe("warm-up").enqueue(&*app.conn().await).await.unwrap();
    wait_for(&app, 1).await;

    probe("prompt").enqueue(&*app.conn().await).await.unwrap();
    let waited = wait_for(&app, 2).await;
    assert!(waited < Duration::from_secs(1), "{waited:?}");

    stop.cancel();
    timeout(Duration::from_secs(10), worker)
        .await
        .expect("the worker ends")
        .unwrap()
        .unwrap();
    let open: i64 = schema::jobs::table
        .filter(schema::jobs::done_at.is_null())
        .count()
        .get_result(&mut app.conn().await)
        .await
        .unwrap();
    assert_eq!(open, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_workers_do_every_job_once() {
    let app = TestApp::new().await;
    let stop = CancellationToken::new();
    let workers = [start(&app, &stop), start(&app, &stop)];
    for number in 0..40 {
        probe(&format!("{number:02}"))
            .enqueue(&*app.conn().await)
            .await
            .unwrap();
    }
    wait_for(&app, 40).await;
    sleep(Duration::from_millis(500)).await;
    let mut done = traces(&app).await;
    done.sort();
    let all: Vec<String> = (0..40).map(|number| format!("{number:02}")).collect();
    assert_eq!(done, all);
    stop.cancel();
    for worker in workers {
        timeout(Duration::from_secs(10), worker)
            .await
            .expect("the worker ends")
            .unwrap()
            .unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_leaves_nothing_of_its_jobs_in_redis() {
    let app = TestApp::new().await;
    let stop = CancellationToken::new();
    let worker = start(&app, &stop);
    for _ in 0..5 {
        probe("x").enqueue(&*app.conn().await).await.unwrap();
    }
    wait_for(&app, 5).await;
    stop.cancel();
    timeout(Duration::from_secs(10), worker)
        .await
        .expect("the worker ends")
        .unwrap()
        .unwrap();
    let left: Vec<String> = app.redis_keys().await;
    let queue_names = format!("{}:jobs:queues", app.redis_prefix());
    assert!(
        left.iter()
            .all(|key| *key == queue_names || key.contains(":stat:")),
        "{left:?}"
    );
}
