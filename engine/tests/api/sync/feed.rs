use chrono::Utc;
use diesel::{ExpressionMethods, QueryDsl};
use diesel_async::RunQueryDsl;
use engine::schema::{changes, operations, users};
use serde_json::{Value, json};
use shared::sync::{BATCH_LIMIT, EntityKind};
use uuid::Uuid;

use crate::builders::{operation, put, request, stocked, with};

#[tokio::test]
async fn pages_of_the_feed_join_without_hole_or_overlap() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let total = 2 * BATCH_LIMIT + 50;
    let gyms: Vec<_> = (0..total)
        .map(|n| {
            operation(
                &ana,
                1,
                1_000,
                EntityKind::Gym,
                Uuid::now_v7(),
                put(json!({"name": format!("Gym {n}")})),
            )
        })
        .collect();
    for batch in gyms.chunks(BATCH_LIMIT) {
        ana.post("/v1/sync", request(0, batch)).await.expect(200);
    }
    let (mut cursor, mut seen, mut pages) = (0, Vec::new(), 0);
    loop {
        let answer = ana.post("/v1/sync", request(cursor, &[])).await;
        let page = answer.expect(200);
        pages += 1;
        seen.extend(
            page["changes"]
                .as_array()
                .unwrap()
                .iter()
                .map(|document| document["version"].as_u64().unwrap()),
        );
        cursor = page["cursor"].as_u64().unwrap();
        if page["more"] == false {
            break;
        }
    }
    assert_eq!(pages, 3);
    assert_eq!(seen, (1..=u64::try_from(total).unwrap()).collect::<Vec<_>>());
    assert_eq!(usize::try_from(cursor).unwrap(), total);
}

#[tokio::test]
async fn an_entity_appears_once_at_its_latest_change() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let id = Uuid::now_v7();
    let edit = |ms: u64| {
        operation(
            &ana,
            1,
            ms,
            EntityKind::Gym,
            id,
            put(json!({"name": format!("Gym {ms}")})),
        )
    };
    let answer = ana.sync(&[edit(1), edit(2), edit(3)]).await;
    assert_eq!(answer["changes"].as_array().unwrap().len(), 1);
    assert_eq!(answer["changes"][0]["version"], 3);
    assert_eq!(
        ana.post("/v1/sync", request(3, &[])).await.expect(200)["changes"],
        json!([])
    );
}

#[tokio::test]
async fn writes_by_rest_reach_the_devices() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let workout = ana.begin_workout().await;
    let id = ana.log(workout, json!({"reps": 7})).await;
    let answer = ana.sync(&[]).await;
    let kinds: Vec<_> = answer["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|document| document["entity"]["kind"].clone())
        .collect();
    assert_eq!(kinds, ["workout", "set"]);
    assert_eq!(answer["changes"][1]["entity"]["id"], json!(id));
    assert_eq!(answer["changes"][1]["fields"]["reps"], 7);
}

#[tokio::test]
async fn deleting_the_account_deletes_every_trace() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let workout = ana.begin_workout().await;
    ana.log(workout, json!({})).await;
    app.run_jobs().await;
    let mut conn = app.conn().await;
    diesel::delete(users::table.find(ana.id))
        .execute(&mut conn)
        .await
        .unwrap();
    let left: i64 = changes::table
        .filter(changes::owner_id.eq(ana.id))
        .count()
        .get_result(&mut conn)
        .await
        .unwrap();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn a_cursor_of_a_history_that_is_gone_reads_from_the_beginning() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    ana.begin_workout().await;
    let gym = operation(
        &ana,
        1,
        1_000,
        EntityKind::Gym,
        Uuid::now_v7(),
        put(json!({"name": "Home"})),
    );
    for operations in [&[][..], &[gym]] {
        let answer = ana.post("/v1/sync", request(5_000, operations)).await;
        let page = answer.expect(200);
        assert_eq!(page["changes"].as_array().unwrap().len(), 1);
        assert_eq!((&page["cursor"], &page["rewound_to"]), (&json!(1), &json!(1)));
        assert_eq!(
            page["results"],
            json!([]),
            "nothing is applied to a history that is not the device's"
        );
    }
    let answer = ana.post("/v1/sync", request(1, &[])).await;
    assert!(answer.expect(200).get("rewound_to").is_none());
}

#[tokio::test]
async fn a_history_that_has_outgrown_the_one_that_is_gone_is_told_apart_by_its_landmark() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    ana.begin_workout().await;
    let answer = ana.post("/v1/sync", request(0, &[])).await;
    let landmark = answer.expect(200)["landmark"].clone();
    let knowing = |landmark: &Value| with(request(1, &[]), json!({"landmark": landmark}));
    let answer = ana.post("/v1/sync", knowing(&landmark)).await;
    assert!(answer.expect(200).get("rewound_to").is_none());

    // What another history would have at this place was reached at another time.
    diesel::update(operations::table.filter(operations::owner_id.eq(ana.id)))
        .set(operations::received_at.eq(Utc::now()))
        .execute(&mut app.conn().await)
        .await
        .unwrap();
    ana.begin_workout().await;
    for landmark in [landmark, json!("nonsense"), json!("7-7")] {
        let answer = ana.post("/v1/sync", knowing(&landmark)).await;
        let page = answer.expect(200);
        assert_eq!((&page["cursor"], &page["rewound_to"]), (&json!(2), &json!(2)));
    }
}

#[tokio::test]
async fn a_page_ends_before_it_becomes_too_long_and_always_holds_one_document() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    for (n, length) in (1..).zip([300_000, 150_000, 200_000, 900_000]) {
        // A field of a newer app, which is kept and given back.
        let fields = json!({"name": format!("Gym {n}"), "photo": "x".repeat(length)});
        let gym = operation(&ana, 1, n, EntityKind::Gym, Uuid::now_v7(), put(fields));
        let answer = ana.post("/v1/sync", request(n - 1, &[gym])).await;
        assert_eq!(answer.expect(200)["results"][0]["outcome"]["status"], "accepted");
    }
    let (mut cursor, mut pages) = (0, Vec::new());
    loop {
        let answer = ana.post("/v1/sync", request(cursor, &[])).await;
        let page = answer.expect(200);
        pages.push(page["changes"].as_array().unwrap().len());
        cursor = page["cursor"].as_u64().unwrap();
        if page["more"] == false {
            break;
        }
    }
    assert_eq!((pages, cursor), (vec![2, 1, 1], 4));
}
