//! A worker of its own process, killed with `kill -9` in the middle of a job.

use std::{
    process::{Child, Command, Stdio},
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncConnection, RunQueryDsl, SimpleAsyncConnection};
use engine::{
    jobs::Job, prescriptions::rebuild_strength_state::RebuildStrengthState, schema::jobs,
    workouts::expire_abandoned_workouts::ExpireAbandonedWorkouts,
};
use serde_json::json;
use shared::ids::UserId;
use tokio::time::{Instant, sleep};
use uuid::Uuid;

use crate::{
    builders::{stocked, with, workout},
    support::{TestApp, redis},
};

/// Killed when it is dropped.
struct Worker(Child);

impl Worker {
    fn start(app: &TestApp) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_engine"))
            .arg("worker")
            .env("DATABASE_URL", app.database_url())
            .env("REDIS_URL", redis::url())
            .env("REDIS_PREFIX", app.redis_prefix())
            .env("ENVIRONMENT", "local")
            .env("RUST_LOG", "warn")
            .stdout(Stdio::null())
            .spawn()
            .expect("a worker");
        Self(child)
    }

    /// As an empty battery does.
    fn kill(&mut self) {
        self.0.kill().expect("it runs");
        self.0.wait().expect("it has ended");
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

type State = (i32, Option<DateTime<Utc>>);

async fn state(app: &TestApp, kind: &str) -> State {
    jobs::table
        .filter(jobs::kind.eq(kind.to_owned()))
        .order(jobs::created_at)
        .select((jobs::attempts, jobs::done_at))
        .first(&mut app.conn().await)
        .await
        .expect("the job")
}

async fn wait_until(app: &TestApp, kind: &str, reached: impl Fn(State) -> bool) {
    let begun = Instant::now();
    loop {
        let state = state(app, kind).await;
        if reached(state) {
            return;
        }
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "{kind} stays at {state:?}"
        );
        sleep(Duration::from_millis(20)).await;
    }
}

/// Runs what is in the outbox with a worker that is killed while it waits for `lock`, then with another one.
async fn kill_in_the_middle(app: &TestApp, kind: &str, lock: &str) {
    let mut first = Worker::start(app);
    let mut conn = app.conn().await;
    conn.transaction::<_, diesel::result::Error, _>(async |conn| {
        conn.batch_execute(lock).await?;
        wait_until(app, kind, |(attempts, _)| attempts == 1).await;
        // It has taken the row; a moment later it stands before the lock.
        sleep(Duration::from_millis(300)).await;
        first.kill();
        Ok(())
    })
    .await
    .unwrap();
    assert_eq!(state(app, kind).await, (1, None), "nothing of it is closed");

    // The lease is two and a half minutes long.
    conn.batch_execute("UPDATE jobs SET lease_until = now() WHERE lease_until IS NOT NULL")
        .await
        .unwrap();
    let _second = Worker::start(app);
    wait_until(app, kind, |(_, done)| done.is_some()).await;
    assert_eq!(state(app, kind).await.0, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rebuild_whose_worker_is_killed_is_done_by_the_next_one() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let id = Uuid::now_v7();
    ana.put(ana.own(format_args!("workouts/{id}")), workout())
        .await
        .expect(200);
    ana.log(id, json!({})).await;
    let owner = UserId::new(ana.id.uuid());
    assert_eq!(state(&app, RebuildStrengthState::KIND).await, (0, None));
    let lock = "LOCK TABLE strength_states IN ACCESS EXCLUSIVE MODE";
    kill_in_the_middle(&app, RebuildStrengthState::KIND, lock).await;
    let learned: i64 = engine::schema::strength_states::table
        .filter(engine::schema::strength_states::owner_id.eq(owner))
        .count()
        .get_result(&mut app.conn().await)
        .await
        .unwrap();
    assert_eq!(learned, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clean_up_whose_worker_is_killed_half_way_ends_each_workout_once() {
    let app = stocked().await;
    let mut forgotten = Vec::new();
    for name in ["ana", "ben", "cleo"] {
        let athlete = app.athlete(name).await;
        let id = Uuid::now_v7();
        let started = Utc::now() - TimeDelta::hours(30);
        let begun = with(
            workout(),
            json!({"started_at": started, "local_date": started.date_naive()}),
        );
        athlete
            .put(athlete.own(format_args!("workouts/{id}")), begun)
            .await
            .expect(200);
        forgotten.push((athlete, id));
    }
    let (last, _) = &forgotten[2];
    let lock = format!("SELECT FROM sync_heads WHERE owner_id = '{}' FOR UPDATE", last.id);
    ExpireAbandonedWorkouts.enqueue(&*app.conn().await).await.unwrap();
    kill_in_the_middle(&app, ExpireAbandonedWorkouts::KIND, &lock).await;
    for (athlete, id) in &forgotten {
        let ended = athlete
            .get(athlete.own(format_args!("workouts/{id}")))
            .await
            .expect(200)
            .clone();
        assert_eq!(ended["status"], "abandoned");
        let written: i64 = engine::schema::operations::table
            .filter(engine::schema::operations::entity_id.eq(*id))
            .count()
            .get_result(&mut app.conn().await)
            .await
            .unwrap();
        assert_eq!(written, 2, "begun and ended, each once");
    }
}
