use diesel::{QueryDsl, dsl::count_star};
use diesel_async::RunQueryDsl;
use engine::schema::{operations, sets};
use futures_util::future::join_all;
use serde_json::json;
use shared::sync::{Body, EntityKind};
use uuid::Uuid;

use crate::{
    builders::{operation, put, request, set, stocked, with, workout},
    support::{Persona, TestApp},
};

async fn stored(app: &TestApp) -> (i64, i64) {
    let mut conn = app.conn().await;
    let sets = sets::table.select(count_star()).first(&mut conn).await.unwrap();
    let operations = operations::table
        .select(count_star())
        .first(&mut conn)
        .await
        .unwrap();
    (sets, operations)
}

#[tokio::test]
async fn the_second_push_of_the_same_operation_changes_nothing() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let workout_id = Uuid::now_v7();
    let batch = [
        operation(&ana, 1, 1_000, EntityKind::Workout, workout_id, put(workout())),
        operation(
            &ana,
            1,
            1_001,
            EntityKind::Set,
            Uuid::now_v7(),
            put(set(workout_id)),
        ),
    ];
    let first = ana.sync(&batch).await;
    let second = ana.sync(&batch).await;
    assert_eq!(
        first["results"][1]["outcome"],
        json!({"status": "accepted", "change_seq": 2})
    );
    assert_eq!(first["results"], second["results"]);
    assert_eq!(first["changes"], second["changes"]);
    assert_eq!(stored(&app).await, (1, 2));
}

#[tokio::test]
async fn an_operation_twice_in_one_request_is_applied_once() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let gym = operation(
        &ana,
        1,
        1_000,
        EntityKind::Gym,
        Uuid::now_v7(),
        put(json!({"name": "Home"})),
    );
    let answer = ana.sync(&[gym.clone(), gym]).await;
    assert_eq!(answer["results"][0], answer["results"][1]);
    assert_eq!(answer["cursor"], 1);
}

#[tokio::test]
async fn the_same_id_with_other_content_is_a_conflict() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let gym = operation(
        &ana,
        1,
        1_000,
        EntityKind::Gym,
        Uuid::now_v7(),
        put(json!({"name": "Home"})),
    );
    ana.sync(std::slice::from_ref(&gym)).await;
    let mut other = gym;
    other.body = put(json!({"name": "Elsewhere"}));
    let answer = ana.sync(&[other]).await;
    assert_eq!(answer["results"][0]["outcome"]["problem"]["code"], "id_conflict");
    assert_eq!(answer["changes"][0]["fields"]["name"], "Home");
}

#[tokio::test]
async fn the_same_request_twenty_times_at_once_stores_once() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let workout_id = Uuid::now_v7();
    let batch = [
        operation(&ana, 1, 1_000, EntityKind::Workout, workout_id, put(workout())),
        operation(
            &ana,
            1,
            1_001,
            EntityKind::Set,
            Uuid::now_v7(),
            put(set(workout_id)),
        ),
        operation(
            &ana,
            1,
            1_002,
            EntityKind::Set,
            Uuid::now_v7(),
            put(set(workout_id)),
        ),
    ];
    let body = request(0, &batch);
    let answers = join_all((0..20).map(|_| ana.post("/v1/sync", body.clone()))).await;
    let results: Vec<_> = answers
        .iter()
        .map(|answer| &answer.expect(200)["results"])
        .collect();
    assert!(results.windows(2).all(|pair| pair[0] == pair[1]), "{results:?}");
    assert_eq!(stored(&app).await, (2, 3));
}

#[tokio::test]
async fn the_same_put_twenty_times_at_once_stores_once() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let workout_id = ana.begin_workout().await;
    let path = ana.own(format_args!("workouts/{workout_id}/sets/{}", Uuid::now_v7()));
    let answers = join_all((0..20).map(|_| ana.put(&path, set(workout_id)))).await;
    assert!(answers.iter().all(|answer| answer.expect(200)["version"] == 2));
    assert_eq!(
        stored(&app).await,
        (1, 2),
        "a put that changes nothing writes nothing"
    );
}

#[tokio::test]
async fn ids_are_unique_per_owner_only() {
    let app = stocked().await;
    let (ana, ben) = (app.athlete("ana").await, app.athlete("ben").await);
    let mut gym = operation(
        &ana,
        1,
        1_000,
        EntityKind::Gym,
        Uuid::now_v7(),
        put(json!({"name": "Home"})),
    );
    ana.sync(std::slice::from_ref(&gym)).await;
    (gym.owner, gym.actor, gym.body) = (ben.id, ben.id, put(json!({"name": "Ben's"})));
    let answer = ben.sync(&[gym]).await;
    assert_eq!(answer["results"][0]["outcome"]["status"], "accepted");
    let of_ana = ana.sync(&[]).await;
    assert_eq!(of_ana["changes"][0]["fields"]["name"], "Home");
}

#[tokio::test]
async fn many_at_once_end_as_one_after_the_other() {
    let app = stocked().await;
    let (ana, ben) = (app.athlete("ana").await, app.athlete("ben").await);
    let id = |n: u128| Uuid::from_u128(n);
    let sent = |of: &Persona<'_>| {
        let change = |n: u64, kind, entity, body| {
            let mut operation = operation(of, 1, 1_000 + n, kind, id(entity), body);
            operation.id = id(10_000 + u128::from(n)).into();
            operation
        };
        let log = |n: u64, entity| change(n, EntityKind::Set, entity, put(set(id(1))));
        let mut all = vec![
            log(0, 9),
            change(1, EntityKind::Workout, 1, put(workout())),
            log(2, 2),
            log(3, 3),
            log(4, 4),
            change(5, EntityKind::Set, 2, put(json!({"reps": 5}))),
            change(6, EntityKind::Set, 3, Body::Delete),
            change(7, EntityKind::Set, 5, Body::Delete),
            log(8, 5),
            log(9, 6),
            change(
                10,
                EntityKind::Set,
                7,
                put(with(set(id(1)), json!({"reps": 999}))),
            ),
            log(11, 8),
            change(12, EntityKind::Gym, 8, put(json!({"name": "Home"}))),
        ];
        all.push(all[9].clone());
        all
    };
    let mut alone = Vec::new();
    for operation in sent(&ben) {
        alone.push(ben.sync(&[operation]).await["results"][0]["outcome"].clone());
    }
    let together = ana.sync(&sent(&ana)).await;
    let results = together["results"].as_array().unwrap().iter();
    let outcomes: Vec<_> = results.map(|result| result["outcome"].clone()).collect();
    assert_eq!(outcomes, alone);
    let refused = outcomes.iter().filter(|outcome| outcome["status"] == "rejected");
    assert_eq!(refused.count(), 2, "without its workout, and out of range");
    assert_eq!(together["changes"], ben.sync(&[]).await["changes"]);
}
