//! Operations as devices of every schema version have sent them, against the engine as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::{Value, json};
use shared::sync::{EntityKind, SCHEMA_VERSION};
use uuid::Uuid;

use crate::builders::stocked;
use crate::support::Persona;

/// In the place of whoever replays.
const OWNER: &str = "00000000-0000-4000-8000-00000000000a";

fn fixture(version: u16, name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join(format!("tests/fixtures/operations/v{version}/{name}.json"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "{}: {error}. Every schema version needs its fixtures.",
            path.display()
        )
    })
}

fn operations(version: u16, owner: &str) -> Vec<Value> {
    serde_json::from_str(&fixture(version, "operations").replace(OWNER, owner)).unwrap()
}

/// Sends the operations one by one, each as a device that has nothing else to say, and gives the documents by their entity.
async fn replay(of: &Persona<'_>, operations: &[Value]) -> BTreeMap<String, Value> {
    for operation in operations {
        let request = json!({"device": Uuid::from_u128(1), "cursor": 0, "operations": [operation]});
        let answer = of.post("/v1/sync", request).await.expect(200).clone();
        let outcome = &answer["results"][0]["outcome"];
        assert_eq!(outcome["status"], "accepted", "{operation} {outcome}");
    }
    let answer = of.sync(&[]).await;
    let documents = answer["changes"].as_array().unwrap().iter().map(|document| {
        let entity = &document["entity"];
        let name = format!(
            "{}/{}",
            entity["kind"].as_str().unwrap(),
            entity["id"].as_str().unwrap()
        );
        let is_alive = document["deleted"].as_str() <= document["edited"].as_str();
        (name, json!({"alive": is_alive, "fields": document["fields"]}))
    });
    documents.collect()
}

#[tokio::test]
async fn operations_of_every_schema_version_still_make_the_same_documents() {
    let app = stocked().await;
    for version in 1..=SCHEMA_VERSION {
        let ana = app.athlete(&format!("ana-{version}")).await;
        let owner = ana.id.to_string();
        let made = replay(&ana, &operations(version, &owner)).await;
        let expected: BTreeMap<String, Value> =
            serde_json::from_str(&fixture(version, "documents").replace(OWNER, &owner)).unwrap();
        assert_eq!(made, expected, "version {version}");
    }
}

#[test]
fn the_fixtures_of_the_newest_version_hold_every_kind_of_entity_and_of_body() {
    let operations = operations(SCHEMA_VERSION, OWNER);
    let of = |pointer: &str| -> BTreeSet<String> {
        let values = operations
            .iter()
            .filter_map(|operation| operation.pointer(pointer)?.as_str());
        values.map(str::to_owned).collect()
    };
    let kinds = EntityKind::ALL.map(|kind| kind.as_str().to_owned());
    assert_eq!(of("/entity/kind"), kinds.into());
    assert_eq!(of("/body/type"), ["delete".to_owned(), "put".to_owned()].into());
    assert!(
        operations
            .iter()
            .all(|operation| operation["schema_version"] == SCHEMA_VERSION)
    );
}
