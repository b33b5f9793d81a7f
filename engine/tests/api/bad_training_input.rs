//! Whatever is sent: a problem with a stable code, nothing stored, never a 5xx.

use axum::http::{Method, header};
use diesel::QueryDsl;
use diesel_async::RunQueryDsl;
use engine::schema::{changes, operations};
use serde_json::{Value, json};
use shared::error::Code;
use uuid::Uuid;

use crate::builders::{set, stocked, with, workout};

#[tokio::test]
async fn a_set_that_nobody_can_do_is_refused_with_a_pointer() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let workout_id = ana.begin_workout().await;
    let path = ana.own(format_args!("workouts/{workout_id}/sets/{}", Uuid::now_v7()));
    let cases = [
        (json!({"weight": -20_000}), "/weight"),
        (json!({"weight": -20_000, "convention": "added"}), "/weight"),
        (json!({"weight": 1_000_001}), "/weight"),
        (json!({"weight": i64::MAX}), "/weight"),
        (json!({"weight": 80.5}), "/weight"),
        (json!({"weight": "NaN"}), "/weight"),
        (json!({"weight": [80_000]}), "/weight"),
        (json!({"reps": 201}), "/reps"),
        (json!({"reps": -1}), "/reps"),
        (json!({"reps": null}), "/reps"),
        (json!({"rir": 0.3}), "/rir"),
        (json!({"rir": -1}), "/rir"),
        (json!({"note": "x".repeat(10_000)}), "/note"),
        (json!({"note": 7}), "/note"),
        (json!({"kind": "heroic"}), "/kind"),
        (json!({"position": 70_000}), "/position"),
        (json!({"duration_s": 0}), "/duration_s"),
        (json!({"body_mass": 1}), "/body_mass"),
        (json!({"slot": "a b"}), "/slot"),
        (json!({"workout": Uuid::now_v7()}), "/workout"),
        (json!({"workout": "yesterday"}), "/workout"),
        (json!({"performed_at": "yesterday"}), "/performed_at"),
        (
            json!({"performed_at": "+200000-01-01T00:00:00Z"}),
            "/performed_at",
        ),
        (
            json!({"performed_at": "-200000-01-01T00:00:00Z"}),
            "/performed_at",
        ),
        (json!({"local_date": "-200000-01-01"}), "/local_date"),
        (json!({"utc_offset_s": 1_000_000}), "/utc_offset_s"),
        (json!({"prescribed": {"reps_low": 5}}), "/prescribed/reps_high"),
    ];
    for (changes, pointer) in cases {
        let problem = ana
            .put(&path, with(set(workout_id), changes.clone()))
            .await
            .problem(Code::ValidationFailed);
        assert_eq!(problem.errors[0].pointer, pointer, "{changes}");
    }
    for missing in [
        json!({"exercise": Uuid::now_v7()}),
        json!({"gym": Uuid::now_v7()}),
    ] {
        ana.put(&path, with(set(workout_id), missing))
            .await
            .problem(Code::ReferenceMissing);
    }
    assert_eq!(
        ana.get(ana.own(format_args!("workouts/{workout_id}")))
            .await
            .expect(200)["sets"],
        json!([])
    );
    let mut conn = app.conn().await;
    let stored: i64 = operations::table.count().get_result(&mut conn).await.unwrap();
    let told: i64 = changes::table.count().get_result(&mut conn).await.unwrap();
    assert_eq!((stored, told), (1, 1), "the workout alone");
}

#[tokio::test]
async fn every_write_refuses_what_is_no_json_of_its_shape() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let workout = ana.begin_workout().await;
    let id = Uuid::now_v7();
    let writes = [
        (Method::PUT, ana.own("profile")),
        (Method::PUT, ana.own(format_args!("gyms/{id}"))),
        (Method::PUT, ana.own(format_args!("exercises/{id}"))),
        (Method::PUT, ana.own(format_args!("exercise-notes/{id}"))),
        (Method::PUT, ana.own(format_args!("plans/{id}"))),
        (Method::PUT, ana.own(format_args!("assignments/{id}"))),
        (Method::PUT, ana.own(format_args!("workouts/{id}"))),
        (Method::PUT, ana.own(format_args!("workouts/{workout}/sets/{id}"))),
        (Method::PUT, ana.own(format_args!("readiness/{id}"))),
        (Method::PUT, ana.own(format_args!("body-measures/{id}"))),
        (Method::PUT, ana.own(format_args!("notice-answers/{id}"))),
        (Method::PUT, ana.own(format_args!("pain-reports/{id}"))),
        (Method::POST, ana.own("prescriptions/workout")),
        (Method::POST, ana.own("prescriptions/next-set")),
        (Method::POST, "/v1/sync".to_owned()),
    ];
    for (method, path) in writes {
        let send = async |kind: &str, body: &'static str| {
            let request = ana
                .request(method.clone(), &path)
                .header(header::CONTENT_TYPE, kind);
            ana.send_raw(request, body).await
        };
        for broken in ["", "{", "{\"weight\": NaN}", "{}{}"] {
            let code = send("application/json", broken).await.problem_code();
            assert_eq!(code, "malformed_json", "{path} {broken}");
        }
        for wrong in ["[]", "7", "null", "\"x\""] {
            let code = send("application/json", wrong).await.problem_code();
            assert_eq!(code, "validation_failed", "{path} {wrong}");
        }
        send("text/plain", "{}").await.problem(Code::UnsupportedMediaType);
        send("application/x-www-form-urlencoded", "a=b")
            .await
            .problem(Code::UnsupportedMediaType);
    }
}

#[tokio::test]
async fn questions_that_make_no_sense_are_refused() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    for (path, code) in [
        ("/v1/exercises?limit=0".to_owned(), Code::MalformedQuery),
        ("/v1/exercises?limit=101".to_owned(), Code::MalformedQuery),
        ("/v1/exercises?limit=x".to_owned(), Code::MalformedQuery),
        ("/v1/exercises?muscle=elbow".to_owned(), Code::MalformedQuery),
        (
            format!("/v1/exercises?q={}", "x".repeat(201)),
            Code::MalformedQuery,
        ),
        ("/v1/exercises?cursor=nonsense".to_owned(), Code::InvalidCursor),
        (ana.own("workouts?cursor=bm9uc2Vuc2U"), Code::InvalidCursor),
        (ana.own("readiness?from=2026-03-01"), Code::MalformedQuery),
        (
            ana.own("readiness?from=-200000-01-01&to=2026-03-01"),
            Code::MalformedQuery,
        ),
        (ana.own("body-measures"), Code::MalformedQuery),
        (
            ana.own("body-measures?from=2026-03-01&to=+200000-01-01"),
            Code::MalformedQuery,
        ),
        (ana.own("workouts/yesterday"), Code::NotFound),
    ] {
        ana.get(&path).await.problem(code);
    }
}

#[tokio::test]
async fn a_workout_that_ends_before_it_begins_is_refused() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let path = ana.own(format_args!("workouts/{}", Uuid::now_v7()));
    let put = async |changes: Value| ana.put(&path, with(workout(), changes)).await;
    put(json!({"finished_at": "2026-03-12T17:00:00Z"}))
        .await
        .field("/finished_at", "before_start");
    put(json!({"session_rpe": 11}))
        .await
        .field("/session_rpe", "out_of_range");
    put(json!({"title": " "})).await.field("/title", "required");
    put(json!({"notes": "x".repeat(10_000)}))
        .await
        .field("/notes", "too_long");
}

#[tokio::test]
async fn a_body_that_nobody_has_is_refused_with_a_pointer() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let path = ana.own(format_args!("body-measures/{}", Uuid::now_v7()));
    for (changes, pointer) in [
        (json!({"local_date": "yesterday"}), "/local_date"),
        (json!({"local_date": "2300-01-01"}), "/local_date"),
        (json!({"local_date": null}), "/local_date"),
        (json!({"body_mass": 24_999}), "/body_mass"),
        (json!({"body_mass": 350_001}), "/body_mass"),
        (json!({"body_mass": "66 kg"}), "/body_mass"),
        (json!({"body_fat_permille": 751}), "/body_fat_permille"),
        (json!({"neck_mm": 99}), "/neck_mm"),
        (json!({"chest_mm": 3_001}), "/chest_mm"),
        (json!({"waist_mm": 0}), "/waist_mm"),
        (json!({"hips_mm": -900}), "/hips_mm"),
        (json!({"arm_mm": 70_000}), "/arm_mm"),
        (json!({"thigh_mm": 55.5}), "/thigh_mm"),
        (json!({"calf_mm": "NaN"}), "/calf_mm"),
        (json!({"note": "x".repeat(2_001)}), "/note"),
    ] {
        let problem = ana
            .put(&path, with(json!({"local_date": "2026-03-12"}), changes.clone()))
            .await
            .problem(Code::ValidationFailed);
        assert_eq!(problem.errors[0].pointer, pointer, "{changes}");
    }
    let mut conn = app.conn().await;
    let stored: i64 = operations::table.count().get_result(&mut conn).await.unwrap();
    assert_eq!(stored, 0);
}
