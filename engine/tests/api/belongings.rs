//! Profile, gyms, readiness and body measures.

use serde_json::json;
use shared::error::Code;
use uuid::Uuid;

use crate::builders::stocked;

#[tokio::test]
async fn a_profile_has_defaults_until_it_is_written() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let before = ana.get(ana.own("profile")).await.expect(200).clone();
    assert_eq!((&before["version"], &before["unit"]), (&json!(0), &json!("kg")));
    let body =
        json!({"unit": "lb", "units": {"dumbbell": "kg"}, "body_mass": 66_000, "experience": "intermediate"});
    let written = ana.put(ana.own("profile"), body).await.expect(200).clone();
    assert_eq!(ana.get(ana.own("profile")).await.expect(200), &written);
    assert_eq!(
        (&written["version"], &written["units"]["dumbbell"]),
        (&json!(1), &json!("kg"))
    );
}

#[tokio::test]
async fn a_profile_out_of_range_is_refused() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    for (body, pointer) in [
        (json!({"body_mass": 1_000}), "/body_mass"),
        (json!({"birth_year": 1850}), "/birth_year"),
        (json!({"training_days": 8}), "/training_days"),
        (json!({"goal_percent": 101}), "/goal_percent"),
        (json!({"time_zone": ""}), "/time_zone"),
        (json!({"unit": "stone"}), "/unit"),
    ] {
        let problem = ana
            .put(ana.own("profile"), body)
            .await
            .problem(Code::ValidationFailed);
        assert_eq!(problem.errors[0].pointer, pointer);
    }
    ana.put(ana.own("profile"), json!({"active_gym": Uuid::now_v7()}))
        .await
        .problem(Code::ReferenceMissing);
    assert_eq!(ana.get(ana.own("profile")).await.expect(200)["version"], 0);
}

#[tokio::test]
async fn a_gym_is_made_changed_deleted_and_brought_back() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let path = ana.own(format_args!("gyms/{}", Uuid::now_v7()));
    let bar = json!({"kind": "bar", "equipment": "barbell", "weight": 20_000});
    let body = json!({"name": "Home", "inventory": {"items": [bar]}});
    ana.put(&path, body.clone()).await.expect(200);
    ana.put(&path, json!({"name": "Garage"})).await.expect(200);
    let listed = ana.get(ana.own("gyms")).await.expect(200).clone();
    assert_eq!(
        (
            &listed["items"][0]["name"],
            &listed["items"][0]["inventory"]["items"]
        ),
        (&json!("Garage"), &json!([]))
    );
    ana.delete(&path).await.expect(204);
    ana.delete(&path).await.problem(Code::NotFound);
    assert_eq!(ana.put(&path, body).await.expect(200)["version"], 4);
}

#[tokio::test]
async fn readiness_is_listed_by_day() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    for day in [2, 1, 3] {
        let body =
            json!({"local_date": format!("2026-03-0{day}"), "sleep_min": 420, "soreness": {"chest": 3}});
        ana.put(ana.own(format_args!("readiness/{}", Uuid::now_v7())), body)
            .await
            .expect(200);
    }
    let listed = ana
        .get(ana.own("readiness?from=2026-03-01&to=2026-03-02&limit=1"))
        .await
        .expect(200)
        .clone();
    assert_eq!(listed["items"][0]["local_date"], "2026-03-01");
    let cursor = listed["next_cursor"].as_str().unwrap();
    let rest = ana
        .get(ana.own(format_args!(
            "readiness?from=2026-03-01&to=2026-03-02&limit=1&cursor={cursor}"
        )))
        .await;
    assert_eq!(rest.expect(200)["items"][0]["local_date"], "2026-03-02");
    assert!(rest.json.get("next_cursor").is_none());
}

#[tokio::test]
async fn what_scales_and_tape_said_is_listed_by_day_changed_and_deleted() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let path = |id: u32| ana.own(format_args!("body-measures/{}", Uuid::from_u128(id.into())));
    let on = |day: u32, mass: i32| json!({"local_date": format!("2026-03-0{day}"), "body_mass": mass, "waist_mm": 720});
    for day in [3, 1, 2] {
        ana.put(path(day), on(day, 66_000)).await.expect(200);
    }
    let range = "body-measures?from=2026-03-01&to=2026-03-02&limit=1";
    let listed = ana.get(ana.own(range)).await.expect(200).clone();
    assert_eq!(listed["items"][0]["local_date"], "2026-03-01");
    let cursor = listed["next_cursor"].as_str().unwrap();
    let rest = ana.get(ana.own(format_args!("{range}&cursor={cursor}"))).await;
    assert_eq!(rest.expect(200)["items"][0]["local_date"], "2026-03-02");
    assert!(rest.json.get("next_cursor").is_none());

    let written = ana.put(path(1), on(1, 65_500)).await.expect(200).clone();
    assert_eq!(
        (&written["version"], &written["body_mass"], &written["waist_mm"]),
        (&json!(4), &json!(65_500), &json!(720))
    );
    let again = ana.put(path(1), on(1, 65_500)).await;
    assert_eq!(again.expect(200), &written, "the same again changes nothing");
    ana.delete(path(1)).await.expect(204);
    ana.delete(path(1)).await.problem(Code::NotFound);
    let left = ana.get(ana.own(range)).await;
    assert_eq!(left.expect(200)["items"][0]["local_date"], "2026-03-02");
}
