use engine::http::router;
use serde_json::Value;

use crate::support::TestApp;

fn document() -> Value {
    serde_json::to_value(router::document()).unwrap()
}

#[tokio::test]
async fn the_document_and_its_reader_are_served() {
    let app = TestApp::new().await;
    let served = app.anonymous().get("/v1/openapi.json").await;
    assert_eq!(*served.expect(200), document());
    app.anonymous().get("/docs/").await.expect(200);
}

#[test]
fn the_committed_document_is_this_engines() {
    let committed: Value = serde_json::from_str(include_str!("../../../../docs/openapi.json")).unwrap();
    assert!(
        committed == document(),
        "the interface has changed: run 'make openapi' and look at the difference"
    );
}

#[test]
fn every_operation_has_an_id_of_its_own_and_says_how_it_fails() {
    let document = document();
    let mut ids = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"]
                .as_str()
                .unwrap_or_else(|| panic!("{method} {path} has no id"));
            ids.push(id.to_owned());
            let problem =
                &operation["responses"]["default"]["content"]["application/problem+json"]["schema"]["$ref"];
            assert_eq!(problem, "#/components/schemas/Problem", "{method} {path}");
        }
    }
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id is used twice: {ids:?}");
}

#[test]
fn every_schema_that_is_referred_to_is_there() {
    let document = document();
    let text = document.to_string();
    for reference in text.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(
            document["components"]["schemas"][name].is_object(),
            "{name} is missing"
        );
    }
}
