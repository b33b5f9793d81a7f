use serde_json::json;
use shared::error::Code;
use uuid::Uuid;

use crate::builders::stocked;

#[tokio::test]
async fn a_plan_is_taken_from_a_template_and_edited_into_a_new_revision() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let path = ana.own(format_args!("plans/{}", Uuid::now_v7()));
    let from_template = json!({"name": "Mine", "template": "upper-lower-4"});
    let taken = ana.put(&path, from_template.clone()).await.expect(200).clone();
    assert_eq!(taken["current"]["number"], 1);
    assert_eq!(
        ana.put(&path, from_template).await.expect(200),
        &taken,
        "the same again is the same"
    );

    let mut document = taken["current"]["document"].clone();
    document["blocks"][0]["weeks"][0]["days"][0]["slots"][0]["sets"][0]["reps_high"] = json!(12);
    let edited = ana
        .put(&path, json!({"name": "Mine", "document": document}))
        .await
        .expect(200)
        .clone();
    assert_eq!(edited["current"]["number"], 2);
    assert_ne!(edited["revision"], taken["revision"]);
    assert_eq!(edited["template"], "upper-lower-4", "it still comes from there");
    assert_eq!(ana.get(&path).await.expect(200), &edited);

    let back = ana
        .put(
            &path,
            json!({"name": "Mine", "document": taken["current"]["document"]}),
        )
        .await
        .expect(200)
        .clone();
    assert_eq!(
        back["revision"], taken["revision"],
        "the old content is the old revision"
    );
    assert_eq!(back["current"]["number"], 1);
}

#[tokio::test]
async fn a_plan_needs_a_template_or_a_document_and_a_good_one() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let path = ana.own(format_args!("plans/{}", Uuid::now_v7()));
    ana.put(&path, json!({"name": "Mine"}))
        .await
        .field("/document", "template_or_document");
    ana.put(&path, json!({"name": "Mine", "template": "no-such"}))
        .await
        .field("/template", "unknown");
    let empty = json!({"name": "Empty", "blocks": []});
    ana.put(&path, json!({"name": "Mine", "document": empty}))
        .await
        .field("/document/blocks", "empty");
    ana.get(&path).await.problem(Code::NotFound);
}

#[tokio::test]
async fn an_assignment_needs_a_plan_and_goes_when_it_is_deleted() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let plan = Uuid::now_v7();
    let made = ana
        .put(
            ana.own(format_args!("plans/{plan}")),
            json!({"name": "Mine", "template": "full-body-3"}),
        )
        .await;
    let revision = made.expect(200)["revision"].clone();
    let path = ana.own(format_args!("assignments/{}", Uuid::now_v7()));
    let absent = json!({"plan": plan, "revision": Uuid::now_v7(), "start_date": "2026-03-01"});
    ana.put(&path, absent).await.problem(Code::ReferenceMissing);
    let body = json!({"plan": plan, "revision": revision, "start_date": "2026-03-01"});
    ana.put(&path, body).await.expect(200);
    assert_eq!(
        ana.get(ana.own("assignments")).await.expect(200)["items"][0]["status"],
        "active"
    );
    ana.delete(&path).await.expect(204);
    assert_eq!(
        ana.get(ana.own("assignments")).await.expect(200)["items"],
        json!([])
    );
}

#[tokio::test]
async fn a_deleted_plan_is_gone_and_an_archived_one_is_listed() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let (gone, archived) = (Uuid::now_v7(), Uuid::now_v7());
    for id in [gone, archived] {
        let body = json!({"name": "Mine", "template": "full-body-3", "archived": id == archived});
        ana.put(ana.own(format_args!("plans/{id}")), body)
            .await
            .expect(200);
    }
    ana.delete(ana.own(format_args!("plans/{gone}")))
        .await
        .expect(204);
    let plans = ana.get(ana.own("plans")).await;
    let items = plans.expect(200)["items"].as_array().unwrap().clone();
    assert_eq!(items.len(), 1);
    assert_eq!(
        (&items[0]["id"], &items[0]["archived"]),
        (&json!(archived), &json!(true))
    );
}

#[tokio::test]
async fn templates_are_listed_and_read() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let templates = ana.get("/v1/templates").await.expect(200).clone();
    for template in templates.as_array().unwrap() {
        let slug = template["slug"].as_str().unwrap();
        let read = ana.get(format!("/v1/templates/{slug}")).await;
        assert!(read.expect(200)["document"]["blocks"].is_array());
    }
    ana.get("/v1/templates/no-such").await.problem(Code::NotFound);
}
