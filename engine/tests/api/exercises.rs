use axum::{
    body::Body,
    http::{Method, header},
};
use serde_json::{Value, json};
use shared::error::Code;
use uuid::Uuid;

use crate::{
    builders::{exercise, stocked},
    support::{Answer, Persona},
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

async fn get_in(of: &Persona<'_>, languages: &str, path: &str) -> Answer {
    let request = of.request(Method::GET, path);
    of.send_raw(request.header(header::ACCEPT_LANGUAGE, languages), Body::empty())
        .await
}

#[tokio::test]
async fn the_catalogue_speaks_the_language_that_is_asked_for() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let path = format!("/v1/exercises/{}", exercise("bench-press"));
    for (languages, language, name) in [
        ("de-AT,de;q=0.9,en;q=0.8", "de", "Bankdrücken"),
        ("fr, en;q=0.5", "en", "Bench press"),
        ("fr", "en", "Bench press"),
    ] {
        let answer = get_in(&ana, languages, &path).await;
        assert_eq!(answer.expect(200)["name"], name, "{languages}");
        assert_eq!(answer.headers[header::CONTENT_LANGUAGE], language);
        let vary = answer.headers.get_all(header::VARY).iter();
        assert!(
            vary.into_iter().any(|value| value == "accept-language"),
            "{languages}"
        );
    }
    let template = get_in(&ana, "de", "/v1/templates/upper-lower-4").await;
    let template = template.expect(200);
    assert_eq!(template["name"], "Oberkörper und Unterkörper, 4 Tage");
    assert_eq!(
        template["document"]["blocks"][0]["weeks"][0]["days"][0]["name"],
        "Oberkörper A"
    );
    let templates = get_in(&ana, "de", "/v1/templates").await;
    let named = |item: &Value| item["name"] == template["name"];
    assert!(templates.expect(200).as_array().unwrap().iter().any(named));
}

#[tokio::test]
async fn a_search_in_german_understands_german_and_english() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    for words in ["bankdruecken", "Bankdr%C3%BCcken", "bench%20press"] {
        let answer = get_in(&ana, "de", &format!("/v1/exercises?q={words}&limit=1")).await;
        assert_eq!(answer.expect(200)["items"][0]["slug"], "bench-press", "{words}");
    }
    assert_eq!(slugs(&ana, "q=bankdruecken").await, [] as [Value; 0]);
}
