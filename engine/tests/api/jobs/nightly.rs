//! The nightly refresh of what was learned.

use diesel::prelude::*;
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};
use engine::{
    jobs::Job,
    prescriptions::refresh_strength_states::RefreshStrengthStates,
    schema::{jobs, strength_states},
};
use serde_json::{Value, json};
use shared::ids::UserId;
use uuid::Uuid;

use crate::{
    builders::{stocked, workout},
    support::{Persona, TestApp},
};

async fn trains(of: &Persona<'_>) {
    let id = Uuid::now_v7();
    of.put(of.own(format_args!("workouts/{id}")), workout())
        .await
        .expect(200);
    of.log(id, json!({})).await;
    of.put(
        of.own(format_args!("workouts/{id}")),
        crate::builders::with(
            workout(),
            json!({"status": "finished", "finished_at": "2026-03-12T19:00:00Z"}),
        ),
    )
    .await
    .expect(200);
}

async fn asked(app: &TestApp) -> Vec<Value> {
    RefreshStrengthStates.run(&app.app).await.unwrap();
    jobs::table
        .filter(jobs::kind.eq("rebuild_strength_state"))
        .filter(jobs::done_at.is_null())
        .select(jobs::payload)
        .load(&mut app.conn().await)
        .await
        .unwrap()
}

async fn sql(app: &TestApp, sql: &str) {
    app.conn().await.batch_execute(sql).await.unwrap();
}

/// Everything that waits is done, whenever it is due.
async fn done(app: &TestApp) {
    sql(app, "UPDATE jobs SET run_at = now()").await;
    app.run_jobs().await;
}

#[tokio::test]
async fn only_models_whose_ground_has_changed_are_learned_anew() {
    let app = stocked().await;
    let (ana, ben) = (app.athlete("ana").await, app.athlete("ben").await);
    app.athlete("never trained").await;
    trains(&ana).await;
    trains(&ben).await;
    done(&app).await;
    assert!(asked(&app).await.is_empty(), "everything holds");

    // Ana's rebuild is lost, as after a restored backup; of Ben nothing has changed.
    trains(&ana).await;
    sql(&app, "DELETE FROM jobs").await;
    assert_eq!(asked(&app).await, [json!({"owner": ana.id})]);
    assert_eq!(asked(&app).await.len(), 1, "asking twice is asking once");
    done(&app).await;
    assert!(asked(&app).await.is_empty());
}

#[tokio::test]
async fn a_new_model_learns_from_everybody() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    trains(&ana).await;
    done(&app).await;
    sql(&app, "UPDATE strength_states SET model_version = 'an older one'").await;
    assert_eq!(asked(&app).await.len(), 1);
    done(&app).await;
    let version: String = strength_states::table
        .filter(strength_states::owner_id.eq(UserId::new(ana.id.uuid())))
        .select(strength_states::model_version)
        .first(&mut app.conn().await)
        .await
        .unwrap();
    assert_eq!(version, training::strength::gg1::MODEL_VERSION);
}
