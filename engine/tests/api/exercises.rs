use serde_json::{Value, json};
use shared::error::Code;
use uuid::Uuid;

use crate::{
    builders::{exercise, stocked},
    support::Persona,
};

async fn slugs(of: &Persona<'_>, query: &str) -> Vec<Value> {
    let answer = of.get(format!("/v1/exercises?{query}")).await;
    answer.expect(200)["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["slug"].clone())
        .collect()
}

#[tokio::test]
async fn the_search_forgives_typing_and_narrows_by_filters() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    assert_eq!(slugs(&ana, "q=benhc%20pres&limit=1").await, ["bench-press"]);
    let answer = ana.get("/v1/exercises?equipment=cable&muscle=triceps").await;
    for item in answer.expect(200)["items"].as_array().unwrap() {
        assert_eq!(item["equipment"], "cable");
        assert!(
            item["muscles"]
                .as_array()
                .unwrap()
                .contains(&json!({"muscle": "triceps", "role": "prime"}))
        );
    }
}

#[tokio::test]
async fn pages_of_the_whole_catalogue_join_without_hole_or_overlap() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let (mut names, mut cursor) = (Vec::new(), String::new());
    loop {
        let answer = ana.get(format!("/v1/exercises?limit=100{cursor}")).await;
        let page = answer.expect(200);
        names.extend(
            page["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|item| item["name"].as_str().unwrap().to_lowercase()),
        );
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(names.len(), app.app.catalogue().entries().len());
    assert!(names.is_sorted());
}

#[tokio::test]
async fn a_cursor_of_another_question_leads_nowhere() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let page = ana.get("/v1/exercises?q=curl&limit=1").await;
    let cursor = page.expect(200)["next_cursor"].as_str().unwrap();
    ana.get(format!("/v1/exercises?q=squat&cursor={cursor}"))
        .await
        .problem(Code::InvalidCursor);
}

#[tokio::test]
async fn an_exercise_is_read_by_its_id() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let read = ana
        .get(format!("/v1/exercises/{}", exercise("bench-press")))
        .await;
    assert_eq!(read.expect(200)["convention"], "total");
    ana.get(format!("/v1/exercises/{}", Uuid::now_v7()))
        .await
        .problem(Code::NotFound);
}
