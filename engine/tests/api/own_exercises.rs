//! Exercises of a lifter's own, and what they write down about exercises.

use serde_json::{Value, json};
use shared::{error::Code, sync::EntityKind};
use uuid::Uuid;

use crate::{
    builders::{exercise, operation, put, set, stocked, with, workout},
    support::Persona,
};

fn board_press() -> Value {
    json!({
        "name": "Board press", "pattern": "horizontal_push", "equipment": "barbell", "mechanic": "compound",
        "convention": "total", "direction": "more_load", "increment_g": 2_500,
        "muscles": [{"muscle": "chest", "role": "prime"}, {"muscle": "triceps", "role": "prime"}]
    })
}

/// Makes an exercise of their own and says where it is.
async fn own(of: &Persona<'_>, body: Value) -> (Uuid, String) {
    let id = Uuid::now_v7();
    let path = of.own(format_args!("exercises/{id}"));
    of.put(&path, body).await.expect(200);
    (id, path)
}

#[tokio::test]
async fn an_own_exercise_is_made_archived_deleted_and_brought_back() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let (_, path) = own(&ana, board_press()).await;
    let again = ana.put(&path, board_press()).await;
    assert_eq!(again.expect(200)["version"], 1, "the same again writes nothing");
    ana.put(&path, with(board_press(), json!({"archived": true})))
        .await
        .expect(200);
    let listed = ana.get(ana.own("exercises")).await.expect(200).clone();
    assert_eq!(listed["items"][0]["archived"], true);
    ana.delete(&path).await.expect(204);
    ana.delete(&path).await.problem(Code::NotFound);
    assert_eq!(
        ana.get(ana.own("exercises")).await.expect(200)["items"],
        json!([])
    );
    assert_eq!(ana.put(&path, board_press()).await.expect(200)["version"], 4);
}

#[tokio::test]
async fn an_own_exercise_that_the_coach_could_not_trust_is_refused_with_a_pointer() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let path = ana.own(format_args!("exercises/{}", Uuid::now_v7()));
    let prime = |muscle: &str| json!({"muscle": muscle, "role": "prime"});
    let cases = [
        (json!({"name": " "}), "/name"),
        (json!({"name": "x".repeat(121)}), "/name"),
        (json!({"muscles": []}), "/muscles"),
        (
            json!({"muscles": [{"muscle": "chest", "role": "secondary"}]}),
            "/muscles",
        ),
        (json!({"muscles": [prime("chest"), prime("chest")]}), "/muscles"),
        (json!({"muscles": [prime("elbow")]}), "/muscles/0/muscle"),
        (json!({"convention": "stack"}), "/convention"),
        (json!({"bodyweight_fraction": 0.5}), "/bodyweight_fraction"),
        (json!({"bodyweight_fraction": 1.5}), "/bodyweight_fraction"),
        (json!({"direction": "less_assistance"}), "/direction"),
        (json!({"increment_g": 0}), "/increment_g"),
        (json!({"increment_g": 100_001}), "/increment_g"),
        (json!({"mechanic": "isolation"}), "/mechanic"),
        (json!({"equipment": "spoon"}), "/equipment"),
    ];
    for (changes, pointer) in cases {
        let problem = ana
            .put(&path, with(board_press(), changes.clone()))
            .await
            .problem(Code::ValidationFailed);
        assert_eq!(problem.errors[0].pointer, pointer, "{changes}");
    }
    assert_eq!(
        ana.get(ana.own("exercises")).await.expect(200)["items"],
        json!([])
    );
}

#[tokio::test]
async fn an_own_exercise_cannot_take_the_place_of_one_of_the_catalogue() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let path = ana.own(format_args!("exercises/{}", exercise("bench-press")));
    ana.put(&path, board_press()).await.problem(Code::IdConflict);
}

#[tokio::test]
async fn sets_of_an_own_exercise_are_logged_by_rest_and_by_sync() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let (own_id, path) = own(&ana, board_press()).await;
    let workout = ana.begin_workout().await;
    ana.log(workout, json!({"exercise": own_id})).await;
    let by_device = operation(
        &ana,
        7,
        9_000,
        EntityKind::Set,
        Uuid::now_v7(),
        put(with(set(workout), json!({"exercise": own_id}))),
    );
    assert_eq!(
        ana.sync(&[by_device]).await["results"][0]["outcome"]["status"],
        "accepted"
    );

    // What was logged outlives the exercise, and can still be mended.
    ana.delete(&path).await.expect(204);
    ana.log(workout, json!({"exercise": own_id})).await;
    let logged = ana.get(ana.own(format_args!("workouts/{workout}"))).await;
    assert_eq!(logged.expect(200)["sets"].as_array().map(Vec::len), Some(3));
}

#[tokio::test]
async fn a_set_of_a_strangers_exercise_is_refused_like_one_of_none() {
    let app = stocked().await;
    let (ana, ben) = (app.athlete("ana").await, app.athlete("ben").await);
    let (of_ana, _) = own(&ana, board_press()).await;
    let workout = ben.begin_workout().await;
    for unknown in [of_ana, Uuid::now_v7()] {
        let path = ben.own(format_args!("workouts/{workout}/sets/{}", Uuid::now_v7()));
        let body = with(set(workout), json!({"exercise": unknown}));
        let problem = ben.put(&path, body).await.problem(Code::ReferenceMissing);
        assert_eq!(problem.errors[0].pointer, "/exercise");
    }
}

#[tokio::test]
async fn help_is_accepted_where_the_own_exercise_knows_it() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let assisted = json!({
        "name": "Band-assisted dip", "pattern": "horizontal_push", "equipment": "bodyweight", "mechanic": "compound",
        "convention": "added", "direction": "less_assistance", "bodyweight_fraction": 1.0, "increment_g": 2_500,
        "muscles": [{"muscle": "triceps", "role": "prime"}]
    });
    let (with_help, _) = own(&ana, assisted).await;
    let (without, _) = own(&ana, board_press()).await;
    let workout = ana.begin_workout().await;
    let helped = |id: Uuid| json!({"exercise": id, "weight": -20_000, "convention": "added"});
    ana.log(workout, helped(with_help)).await;
    let path = ana.own(format_args!("workouts/{workout}/sets/{}", Uuid::now_v7()));
    ana.put(&path, with(set(workout), helped(without)))
        .await
        .field("/weight", "negative_load_not_allowed");
}

#[tokio::test]
async fn the_coach_prescribes_an_own_exercise_and_learns_from_it() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let (own_id, path) = own(&ana, board_press()).await;
    let slot = json!({"id": "s1", "exercise": own_id, "sets": [{"id": "p1", "reps_low": 6, "reps_high": 8, "rir": 2}]});
    let running = Uuid::now_v7();
    let prescribe = async || {
        let body = json!({"now": "2026-03-20T18:00:00Z", "workout": running, "slot": "s1"});
        let answer = ana.post(ana.own("prescriptions/next-set"), body).await;
        answer.expect(200)["sets"][0]["weight"].as_i64()
    };
    let past = ana.begin_workout().await;
    ana.log(past, json!({"exercise": own_id, "weight": 100_000}))
        .await;
    let past_path = ana.own(format_args!("workouts/{past}"));
    let finished = json!({"status": "finished", "finished_at": "2026-03-12T19:00:00Z"});
    ana.put(past_path, with(workout(), finished)).await.expect(200);
    let body = with(
        workout(),
        json!({"started_at": "2026-03-20T17:50:00Z", "local_date": "2026-03-20", "slots": [slot]}),
    );
    ana.put(ana.own(format_args!("workouts/{running}")), body)
        .await
        .expect(200);
    let learned = prescribe().await.expect("a load");
    assert!((80_000..=107_500).contains(&learned), "{learned}");

    // Another description of it is learned from anew: with half the body in it, the same sets say something else.
    let dips = json!({"equipment": "bodyweight", "convention": "added", "bodyweight_fraction": 1.0});
    ana.put(&path, with(board_press(), dips)).await.expect(200);
    ana.put(ana.own("profile"), json!({"body_mass": 80_000}))
        .await
        .expect(200);
    assert_ne!(prescribe().await, Some(learned));
}

#[tokio::test]
async fn words_and_a_video_are_kept_for_any_exercise_that_can_be_logged() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let (own_id, _) = own(&ana, board_press()).await;
    let note = json!({"note": "Seat 4, handles wide", "video": "https://videos.example.org/1"});
    for id in [own_id, exercise("bench-press").uuid()] {
        let path = ana.own(format_args!("exercise-notes/{id}"));
        ana.put(&path, note.clone()).await.expect(200);
    }
    let listed = ana.get(ana.own("exercise-notes")).await.expect(200).clone();
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(listed["items"][0]["video"], note["video"]);
    let path = ana.own(format_args!("exercise-notes/{own_id}"));
    ana.delete(&path).await.expect(204);
    ana.delete(&path).await.problem(Code::NotFound);

    let nowhere = ana.own(format_args!("exercise-notes/{}", Uuid::now_v7()));
    ana.put(nowhere, note).await.problem(Code::ReferenceMissing);
}

#[tokio::test]
async fn only_links_that_are_safe_to_show_are_kept() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let path = ana.own(format_args!("exercise-notes/{}", exercise("squat")));
    for video in [
        "http://example.org/x",
        "javascript:alert(1)",
        "https://youtube.com@evil.example/x",
        "https://",
        "",
    ] {
        let problem = ana
            .put(&path, json!({"video": video}))
            .await
            .problem(Code::ValidationFailed);
        assert_eq!(problem.errors[0].pointer, "/video", "{video}");
    }
    ana.put(&path, json!({"note": "x".repeat(2_001)}))
        .await
        .field("/note", "too_long");
}
