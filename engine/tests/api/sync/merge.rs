use chrono::Utc;
use serde_json::{Value, json};
use shared::sync::{Body, EntityKind};
use uuid::Uuid;

use crate::{
    builders::{operation, put, set, stocked, with},
    support::Persona,
};

/// Logs a set as of the past, then sends further operations about it; gives its document.
async fn after(of: &Persona<'_>, later: &[(u128, u64, Body)]) -> Value {
    let workout = of.begin_workout().await;
    let id = Uuid::now_v7();
    let mut batch = vec![operation(of, 1, 1_000, EntityKind::Set, id, put(set(workout)))];
    batch.extend(
        later
            .iter()
            .map(|(device, ms, body)| operation(of, *device, *ms, EntityKind::Set, id, body.clone())),
    );
    let answer = of.sync(&batch).await;
    let results = answer["results"].as_array().unwrap();
    assert!(
        results
            .iter()
            .all(|result| result["outcome"]["status"] == "accepted"),
        "{results:?}"
    );
    let changes = answer["changes"].as_array().unwrap();
    changes
        .iter()
        .find(|document| document["entity"]["id"] == json!(id))
        .unwrap()
        .clone()
}

#[tokio::test]
async fn two_devices_editing_different_fields_both_win() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let edits = [
        (2, 2_000, put(json!({"reps": 9}))),
        (1, 1_500, put(json!({"note": "belt"}))),
    ];
    let document = after(&ana, &edits).await;
    assert_eq!(
        (&document["fields"]["reps"], &document["fields"]["note"]),
        (&json!(9), &json!("belt"))
    );
}

#[tokio::test]
async fn the_later_clock_wins_whenever_it_arrives() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let edits = [
        (2, 2_000, put(json!({"reps": 9}))),
        (1, 1_500, put(json!({"reps": 7}))),
    ];
    assert_eq!(after(&ana, &edits).await["fields"]["reps"], 9);
}

#[tokio::test]
async fn an_edit_later_than_the_deletion_revives_and_an_earlier_one_does_not() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let deleted = [(1, 5_000, Body::Delete), (2, 4_000, put(json!({"reps": 9})))];
    let document = after(&ana, &deleted).await;
    assert!(document["deleted"].as_str() > document["edited"].as_str());
    assert_eq!(
        document["fields"]["reps"], 9,
        "what was edited in between is kept"
    );
    let revived = [(1, 5_000, Body::Delete), (2, 6_000, put(json!({})))];
    let document = after(&ana, &revived).await;
    assert!(document["deleted"].as_str() < document["edited"].as_str());
}

#[tokio::test]
async fn a_deletion_that_comes_before_what_it_deletes_is_remembered() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let id = Uuid::now_v7();
    let delete = operation(&ana, 1, 5_000, EntityKind::Gym, id, Body::Delete);
    let answer = ana.sync(&[delete]).await;
    assert_eq!(
        answer["changes"][0]["deleted"],
        json!(format!("{:013}-00000-{}", 5_000, Uuid::from_u128(1)))
    );
    let put = operation(&ana, 2, 4_000, EntityKind::Gym, id, put(json!({"name": "Home"})));
    ana.sync(&[put]).await;
    let gyms = ana.get(ana.own("gyms")).await;
    assert_eq!(gyms.expect(200)["items"], json!([]));
}

#[tokio::test]
async fn fields_of_newer_apps_are_kept_and_given_back() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let edits = [(
        2,
        2_000,
        put(json!({"bar_speed_mm_s": [430, 410], "group": "A", "parts": [5, 3]})),
    )];
    let document = after(&ana, &edits).await;
    let fields = &document["fields"];
    assert_eq!(fields["bar_speed_mm_s"], json!([430, 410]));
    assert_eq!(
        (&fields["group"], &fields["parts"]),
        (&json!("A"), &json!([5, 3]))
    );
}

#[tokio::test]
async fn a_clock_two_days_ahead_is_stamped_anew() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let now = u64::try_from(Utc::now().timestamp_millis()).unwrap();
    let document = after(&ana, &[(2, now + 2 * 24 * 3_600_000, put(json!({"reps": 9})))]).await;
    assert_eq!(document["fields"]["reps"], 9);
    let clock: u64 = document["clocks"]["reps"].as_str().unwrap()[..13]
        .parse()
        .unwrap();
    assert!((now..now + 60_000).contains(&clock), "{clock}");
}

#[tokio::test]
async fn a_write_by_rest_comes_after_what_devices_have_written() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let now = u64::try_from(Utc::now().timestamp_millis()).unwrap();
    // A device whose clock runs a minute ahead: close enough to be believed.
    let document = after(&ana, &[(2, now + 60_000, put(json!({"reps": 9})))]).await;
    let workout: Uuid = serde_json::from_value(document["fields"]["workout"].clone()).unwrap();
    let id = document["entity"]["id"].as_str().unwrap();
    let path = ana.own(format_args!("workouts/{workout}/sets/{id}"));
    ana.put(path, with(set(workout), json!({"reps": 10})))
        .await
        .expect(200);
    let read = ana.get(ana.own(format_args!("workouts/{workout}"))).await;
    assert_eq!(read.expect(200)["sets"][0]["reps"], 10);
}
