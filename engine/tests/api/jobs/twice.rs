//! Every kind of job, run twice: the second run changes nothing. A kind that is new fails here until it is added.

use std::collections::BTreeMap;

use chrono::{TimeDelta, Utc};
use diesel::{QueryableByName, sql_types::Text};
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};
use engine::jobs::{Outcome, registry};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    builders::{stocked, with, workout},
    support::TestApp,
};

/// Tables that only say which jobs there are.
const OUTBOX: [&str; 2] = ["jobs", "job_schedules"];

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

async fn lines(app: &TestApp, sql: &str) -> Vec<String> {
    let lines: Vec<Line> = diesel::sql_query(sql).load(&mut app.conn().await).await.unwrap();
    lines.into_iter().map(|line| line.line).collect()
}

/// Every row of every table of the product.
async fn everything(app: &TestApp) -> BTreeMap<String, Vec<String>> {
    let tables = lines(
        app,
        "SELECT table_name::text AS line FROM information_schema.tables
          WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    )
    .await;
    let mut rows = BTreeMap::new();
    for table in tables
        .into_iter()
        .filter(|table| !OUTBOX.contains(&table.as_str()))
    {
        let sql = format!("SELECT row_to_json(t)::text AS line FROM {table} t ORDER BY 1");
        rows.insert(table, lines(app, &sql).await);
    }
    rows
}

/// Something to do for every job: a forgotten workout, sets to learn from, old sessions, old jobs.
async fn neglected() -> (TestApp, Uuid) {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let id = Uuid::now_v7();
    let started = Utc::now() - TimeDelta::hours(30);
    let begun = with(
        workout(),
        json!({"started_at": started, "local_date": started.date_naive()}),
    );
    ana.put(ana.own(format_args!("workouts/{id}")), begun)
        .await
        .expect(200);
    ana.log(id, json!({"performed_at": started})).await;
    let owner = ana.id.uuid();
    app.athlete("gone").await;
    let mut conn = app.conn().await;
    conn.batch_execute(
        "UPDATE sessions SET revoked_at = now() - interval '40 days', revoked_reason = 'signed_out'
          WHERE user_id = (SELECT id FROM users WHERE display_name = 'gone');
         UPDATE jobs SET done_at = now() - interval '10 days'",
    )
    .await
    .unwrap();
    drop(conn);
    (app, owner)
}

fn payload(kind: &str, owner: Uuid) -> Value {
    match kind {
        "rebuild_strength_state" | "measure_coach" => json!({"owner": owner}),
        "send_account_mail" => {
            json!({"id": Uuid::now_v7(), "user": owner, "language": "en", "occasion": {"kind": "confirm_email"}})
        }
        // Of somebody who is gone already; the whole erasure is run twice in `auth::deletion`.
        "erase_account" => json!({"user": Uuid::now_v7(), "email_digest": null}),
        "expire_sessions"
        | "expire_abandoned_workouts"
        | "forget_done_jobs"
        | "forget_stale_access"
        | "refresh_strength_states" => Value::Null,
        new => panic!("say here with what the job {new} runs"),
    }
}

async fn run(app: &TestApp, kind: &str, payload: &Value) {
    let (id, kind) = (Uuid::now_v7(), kind.to_owned());
    diesel::sql_query("INSERT INTO jobs (id, kind, queue, payload) VALUES ($1, $2, 'default', $3)")
        .bind::<diesel::sql_types::Uuid, _>(id)
        .bind::<Text, _>(&kind)
        .bind::<diesel::sql_types::Jsonb, _>(payload)
        .execute(&mut app.conn().await)
        .await
        .unwrap();
    let outcomes = app.run_jobs().await;
    assert!(
        outcomes.iter().all(|outcome| *outcome == Outcome::Done),
        "{kind}: {outcomes:?}"
    );
}

#[tokio::test]
async fn the_second_run_of_every_kind_of_job_changes_nothing() {
    for kind in registry().kinds() {
        let (app, owner) = neglected().await;
        let payload = payload(kind, owner);
        run(&app, kind, &payload).await;
        let once = everything(&app).await;
        run(&app, kind, &payload).await;
        assert_eq!(everything(&app).await, once, "{kind}");
    }
}
