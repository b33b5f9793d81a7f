use chrono::{TimeDelta, Utc};
use engine::{jobs::Job, workouts::expire_abandoned_workouts::ExpireAbandonedWorkouts};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    builders::{stocked, with, workout},
    support::Persona,
};

async fn begun(of: &Persona<'_>, hours_ago: i64) -> Uuid {
    let id = Uuid::now_v7();
    let started = Utc::now() - TimeDelta::hours(hours_ago);
    let body = with(
        workout(),
        json!({"started_at": started, "local_date": started.date_naive()}),
    );
    of.put(of.own(format_args!("workouts/{id}")), body)
        .await
        .expect(200);
    id
}

async fn read(of: &Persona<'_>, id: Uuid) -> Value {
    of.get(of.own(format_args!("workouts/{id}")))
        .await
        .expect(200)
        .clone()
}

#[tokio::test]
async fn a_workout_is_over_twelve_hours_after_its_last_set_and_stays_so() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let (forgotten, running, young) = (begun(&ana, 30).await, begun(&ana, 14).await, begun(&ana, 2).await);
    let last = Utc::now() - TimeDelta::hours(29);
    ana.log(forgotten, json!({"performed_at": last})).await;
    ana.log(running, json!({"performed_at": Utc::now() - TimeDelta::hours(1)}))
        .await;

    ExpireAbandonedWorkouts.run(&app.app).await.unwrap();
    let ended = read(&ana, forgotten).await;
    assert_eq!(ended["status"], "abandoned");
    assert_eq!(
        ended["sets"].as_array().unwrap().len(),
        1,
        "its sets count all the same"
    );
    for id in [running, young] {
        assert_eq!(read(&ana, id).await["status"], "active");
    }
    ExpireAbandonedWorkouts.run(&app.app).await.unwrap();
    assert_eq!(
        read(&ana, forgotten).await,
        ended,
        "the second run changes nothing"
    );
    // The device learns of it like of any other change.
    let changes = ana.sync(&[]).await["changes"].clone();
    let document = changes
        .as_array()
        .unwrap()
        .iter()
        .find(|document| document["entity"]["id"] == json!(forgotten));
    assert_eq!(document.unwrap()["fields"]["status"], "abandoned");
}
