use futures_util::future::join_all;
use serde_json::json;
use shared::error::Code;
use uuid::Uuid;

use crate::builders::{set, stocked, with, workout};

#[tokio::test]
async fn a_workout_is_read_with_its_sets_in_the_order_they_were_done() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let id = ana.begin_workout().await;
    let second = ana
        .log(id, json!({"position": 1, "performed_at": "2026-03-12T18:15:00Z"}))
        .await;
    let first = ana.log(id, json!({})).await;
    let read = ana.get(ana.own(format_args!("workouts/{id}"))).await;
    let sets = read.expect(200)["sets"].as_array().unwrap().clone();
    assert_eq!([&sets[0]["id"], &sets[1]["id"]], [&json!(first), &json!(second)]);
    assert_eq!(
        (&sets[0]["weight"], &sets[0]["rir"]),
        (&json!(80_000), &json!(2.0))
    );
}

#[tokio::test]
async fn the_history_is_paged_from_the_latest_on() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let mut ids = Vec::new();
    for day in [3, 1, 2, 2] {
        let id = Uuid::now_v7();
        let body = with(
            workout(),
            json!({"started_at": format!("2026-03-0{day}T18:00:00Z")}),
        );
        ana.put(ana.own(format_args!("workouts/{id}")), body)
            .await
            .expect(200);
        ids.push(json!(id));
    }
    let first = ana.get(ana.own("workouts?limit=2")).await.expect(200).clone();
    let cursor = first["next_cursor"].as_str().unwrap();
    let second = ana
        .get(ana.own(format_args!("workouts?limit=2&cursor={cursor}")))
        .await
        .expect(200)
        .clone();
    let seen: Vec<_> = [&first, &second]
        .iter()
        .flat_map(|page| page["items"].as_array().unwrap())
        .map(|item| item["id"].clone())
        .collect();
    assert_eq!(
        seen,
        [ids[0].clone(), ids[3].clone(), ids[2].clone(), ids[1].clone()]
    );
    assert!(second.get("next_cursor").is_none());
}

#[tokio::test]
async fn what_is_deleted_is_gone_and_comes_back_when_it_is_put_again() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let id = ana.begin_workout().await;
    let set_id = ana.log(id, json!({})).await;
    let (path, set_path) = (
        ana.own(format_args!("workouts/{id}")),
        ana.own(format_args!("workouts/{id}/sets/{set_id}")),
    );
    ana.delete(&set_path).await.expect(204);
    ana.delete(&set_path).await.problem(Code::NotFound);
    assert_eq!(ana.get(&path).await.expect(200)["sets"], json!([]));
    ana.put(&set_path, set(id)).await.expect(200);
    ana.delete(&path).await.expect(204);
    ana.delete(&path).await.problem(Code::NotFound);
    ana.get(&path).await.problem(Code::NotFound);
    ana.put(&path, workout()).await.expect(200);
    assert_eq!(ana.get(&path).await.expect(200)["sets"][0]["id"], json!(set_id));
}

#[tokio::test]
async fn a_put_that_changes_nothing_writes_nothing() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let path = ana.own(format_args!("workouts/{}", Uuid::now_v7()));
    let first = ana.put(&path, workout()).await;
    let second = ana.put(&path, workout()).await;
    assert_eq!(first.expect(200), second.expect(200));
    assert_eq!(
        ana.put(&path, with(workout(), json!({"notes": "hot"})))
            .await
            .expect(200)["version"],
        2
    );
}

#[tokio::test]
async fn a_set_is_deleted_only_below_its_own_workout() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let (one, other) = (ana.begin_workout().await, ana.begin_workout().await);
    let set = ana.log(one, json!({})).await;
    ana.delete(ana.own(format_args!("workouts/{other}/sets/{set}")))
        .await
        .problem(Code::NotFound);
    ana.delete(ana.own(format_args!("workouts/{one}/sets/{set}")))
        .await
        .expect(204);
}

#[tokio::test]
async fn the_trainer_reads_what_is_shared_and_logs_nothing() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let mara = app.trainer_of("mara", &ana, &["read", "plan"]).await;
    let id = ana.begin_workout().await;
    mara.get(ana.own(format_args!("workouts/{id}"))).await.expect(200);
    mara.put(ana.own(format_args!("workouts/{id}")), workout())
        .await
        .problem(Code::NotFound);
    let plan = ana.own(format_args!("plans/{}", Uuid::now_v7()));
    mara.put(plan, json!({"name": "From Mara", "template": "five-by-five"}))
        .await
        .expect(200);
}

#[tokio::test]
async fn sets_logged_at_the_same_time_are_all_there() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let id = ana.begin_workout().await;
    join_all((0..20).map(|position| ana.log(id, json!({"position": position})))).await;
    let read = ana.get(ana.own(format_args!("workouts/{id}"))).await;
    let mut versions: Vec<_> = read.expect(200)["sets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|set| set["version"].as_u64().unwrap())
        .collect();
    versions.sort_unstable();
    assert_eq!(versions, (2..=21).collect::<Vec<_>>());
}
