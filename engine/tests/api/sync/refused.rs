use chrono::Utc;
use serde_json::{Value, json};
use shared::sync::{Body, EntityKind};
use uuid::Uuid;

use crate::builders::{exercise, operation, put, request, set, stocked, with};

#[tokio::test]
async fn one_refused_operation_does_not_hold_up_the_others() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let workout = ana.begin_workout().await;
    let batch = [
        operation(&ana, 1, 1_000, EntityKind::Set, Uuid::now_v7(), put(set(workout))),
        operation(
            &ana,
            1,
            1_001,
            EntityKind::Set,
            Uuid::now_v7(),
            put(set(Uuid::now_v7())),
        ),
        operation(&ana, 1, 1_002, EntityKind::Set, Uuid::now_v7(), put(set(workout))),
    ];
    let answer = ana.sync(&batch).await;
    let status = |n: usize| answer["results"][n]["outcome"]["status"].clone();
    assert_eq!(
        [status(0), status(1), status(2)],
        ["accepted", "rejected", "accepted"]
    );
    assert_eq!(answer["cursor"], 3, "what was refused took no number");
}

#[tokio::test]
async fn each_reason_has_its_code_and_place() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let ben = app.athlete("ben").await;
    let workout = ana.begin_workout().await;
    let log = |changes: Value| {
        operation(
            &ana,
            1,
            1_000,
            EntityKind::Set,
            Uuid::now_v7(),
            put(with(set(workout), changes)),
        )
    };
    let raw = |changes: Value| with(serde_json::to_value(log(json!({}))).unwrap(), changes);
    let fields = |changes: Value| serde_json::to_value(log(changes)).unwrap();
    let cases = [
        (json!({"id": "x"}), "validation_failed", "/id"),
        (json!("x"), "validation_failed", ""),
        (
            raw(json!({"schema_version": 999, "body": {"type": "unheard_of"}})),
            "operation_too_new",
            "",
        ),
        (raw(json!({"owner": ben.id})), "operation_not_yours", ""),
        (raw(json!({"actor": ben.id})), "operation_not_yours", ""),
        (
            raw(json!({"entity": {"kind": "castle", "id": workout}})),
            "validation_failed",
            "/entity/kind",
        ),
        (
            raw(json!({"device": Uuid::from_u128(2)})),
            "validation_failed",
            "/hlc",
        ),
        (
            raw(json!({"entity": {"kind": "profile", "id": workout}})),
            "validation_failed",
            "/entity/id",
        ),
        (
            fields(json!({"workout": Uuid::now_v7()})),
            "reference_missing",
            "/body/fields/workout",
        ),
        (
            fields(json!({"exercise": Uuid::now_v7()})),
            "reference_missing",
            "/body/fields/exercise",
        ),
        (
            fields(json!({"gym": Uuid::now_v7()})),
            "reference_missing",
            "/body/fields/gym",
        ),
        (
            fields(json!({"weight": 1_000_001})),
            "validation_failed",
            "/body/fields/weight",
        ),
        (
            fields(json!({"weight": -20_000})),
            "validation_failed",
            "/body/fields/weight",
        ),
        (
            fields(json!({"weight": -20_000, "convention": "added"})),
            "validation_failed",
            "/body/fields/weight",
        ),
        (
            fields(json!({"note": "x".repeat(10_000)})),
            "validation_failed",
            "/body/fields/note",
        ),
        (
            fields(json!({"performed_at": "-200000-01-01T00:00:00Z"})),
            "validation_failed",
            "/body/fields/performed_at",
        ),
    ];
    let body = json!({"device": Uuid::from_u128(1), "cursor": 0, "operations": cases.iter().map(|case| &case.0).collect::<Vec<_>>()});
    let answer = ana.post("/v1/sync", body).await;
    for (result, (sent, code, pointer)) in answer.expect(200)["results"]
        .as_array()
        .unwrap()
        .iter()
        .zip(&cases)
    {
        let problem = &result["outcome"]["problem"];
        assert_eq!(problem["code"], *code, "{sent}");
        assert_eq!(
            problem["errors"][0]["pointer"].as_str().unwrap_or_default(),
            *pointer,
            "{sent}"
        );
    }
}

#[tokio::test]
async fn help_is_taken_where_the_exercise_allows_it() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let workout = ana.begin_workout().await;
    let assisted = json!({"exercise": exercise("pull-up"), "weight": -20_000, "convention": "added"});
    let log = operation(
        &ana,
        1,
        1_000,
        EntityKind::Set,
        Uuid::now_v7(),
        put(with(set(workout), assisted)),
    );
    assert_eq!(
        ana.sync(&[log]).await["results"][0]["outcome"]["status"],
        "accepted"
    );
}

#[tokio::test]
async fn a_revision_is_written_once() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let plan = Uuid::now_v7();
    let made = ana
        .put(
            ana.own(format_args!("plans/{plan}")),
            json!({"name": "Mine", "template": "full-body-3"}),
        )
        .await;
    let view = made.expect(200);
    let revision: Uuid = serde_json::from_value(view["revision"].clone()).unwrap();
    // Later than the write by REST: an earlier one would lose and change nothing.
    let now = u64::try_from(Utc::now().timestamp_millis()).unwrap() + 1_000;
    let write = |ms, body| operation(&ana, 1, now + ms, EntityKind::PlanRevision, revision, body);
    let again = write(1, put(view["current"].clone()));
    let other = write(2, put(json!({"number": 2})));
    let gone = write(3, Body::Delete);
    let answer = ana.sync(&[again, other, gone]).await;
    let outcome = |n: usize| &answer["results"][n]["outcome"];
    assert_eq!(outcome(0)["status"], "accepted", "{answer}");
    assert_eq!(outcome(1)["problem"]["code"], "immutable");
    assert_eq!(outcome(2)["problem"]["code"], "immutable");
}

#[tokio::test]
async fn too_many_operations_are_refused_as_a_whole() {
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
    let many = vec![gym; 201];
    ana.post("/v1/sync", request(0, &many))
        .await
        .field("/operations", "too_many");
}
