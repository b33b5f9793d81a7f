use diesel::{ExpressionMethods, QueryDsl};
use diesel_async::RunQueryDsl;
use engine::{jobs::Outcome, schema::strength_states};
use serde_json::{Value, json};
use shared::error::Code;
use uuid::Uuid;

use crate::{
    builders::{exercise, stocked, with, workout},
    support::{Persona, TestApp},
};

/// Bench press on three days.
pub async fn history(of: &Persona<'_>) -> Vec<(Uuid, Uuid)> {
    let mut logged = Vec::new();
    for day in ["2026-03-02", "2026-03-05", "2026-03-09"] {
        let id = Uuid::now_v7();
        let times =
            json!({"started_at": format!("{day}T18:00:00Z"), "local_date": day, "status": "finished"});
        of.put(of.own(format_args!("workouts/{id}")), with(workout(), times))
            .await
            .expect(200);
        for minute in [10, 14, 18] {
            let when = json!({"performed_at": format!("{day}T18:{minute}:00Z"), "local_date": day});
            logged.push((id, of.log(id, when).await));
        }
    }
    logged
}

/// A workout with one slot of bench press.
pub async fn bench_day(of: &Persona<'_>) -> Uuid {
    let id = Uuid::now_v7();
    let set = |n| json!({"id": format!("p{n}"), "reps_low": 6, "reps_high": 8, "rir": 2});
    let slot = json!({"id": "s1", "exercise": exercise("bench-press"), "sets": [set(1), set(2), set(3)]});
    of.put(
        of.own(format_args!("workouts/{id}")),
        with(workout(), json!({"slots": [slot]})),
    )
    .await
    .expect(200);
    id
}

/// A plan from a template, followed.
pub async fn follow_full_body(who: &Persona<'_>) {
    let plan = Uuid::now_v7();
    let template = json!({"name": "Mine", "template": "full-body-3"});
    let made = who.put(who.own(format_args!("plans/{plan}")), template).await;
    let body = json!({"plan": plan, "revision": made.expect(200)["revision"], "start_date": "2026-03-10"});
    let assignment = Uuid::now_v7();
    who.put(who.own(format_args!("assignments/{assignment}")), body)
        .await
        .expect(200);
}

pub async fn next_set(of: &Persona<'_>, workout: Uuid) -> Value {
    let body = json!({"workout": workout, "slot": "s1", "now": "2026-03-12T18:12:00Z"});
    of.post(of.own("prescriptions/next-set"), body).await.expect(200)["sets"][0].clone()
}

async fn learned_as_of(app: &TestApp, of: &Persona<'_>) -> Option<i64> {
    let rows: Vec<i64> = strength_states::table
        .filter(strength_states::owner_id.eq(of.id))
        .select(strength_states::as_of)
        .load(&mut app.conn().await)
        .await
        .unwrap();
    rows.into_iter().next()
}

#[tokio::test]
async fn three_repetitions_short_makes_the_next_set_lighter_and_three_rir_easier_heavier() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    history(&ana).await;
    let id = bench_day(&ana).await;
    let first = next_set(&ana, id).await;
    let weight = first["weight"].as_i64().unwrap();
    let log = async |reps: i64, rir: f64| {
        let done = json!({"slot": "s1", "weight": weight, "reps": reps, "rir": rir});
        let set = ana.log(id, done).await;
        let next = next_set(&ana, id).await["weight"].as_i64().unwrap();
        ana.delete(ana.own(format_args!("workouts/{id}/sets/{set}")))
            .await
            .expect(204);
        next
    };
    let reps = first["reps"].as_i64().unwrap();
    assert!(log(reps - 3, 0.0).await < weight, "{first}");
    assert!(log(reps, 5.0).await > weight, "{first}");
    assert_eq!(next_set(&ana, id).await, first, "what is deleted is forgotten");
}

#[tokio::test]
async fn the_next_workout_is_planned_ahead_with_reasons() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    history(&ana).await;
    let ask = json!({"now": "2026-03-12T18:00:00Z", "utc_offset_s": 3600});
    ana.post(ana.own("prescriptions/workout"), ask.clone())
        .await
        .problem(Code::NotFound);
    follow_full_body(&ana).await;

    let planned = ana
        .post(ana.own("prescriptions/workout"), ask.clone())
        .await
        .expect(200)
        .clone();
    assert_eq!(planned["workout"]["day"], "w1d1");
    assert_eq!(
        planned["slots"].as_array().unwrap().len(),
        planned["workout"]["slots"].as_array().unwrap().len()
    );
    assert!(planned["slots"][0]["sets"][0]["trace"].is_object());

    // Done, it is followed by the next day.
    let id = Uuid::now_v7();
    let done = with(planned["workout"].clone(), json!({"status": "finished"}));
    ana.put(ana.own(format_args!("workouts/{id}")), done)
        .await
        .expect(200);
    let next = ana
        .post(ana.own("prescriptions/workout"), ask)
        .await
        .expect(200)
        .clone();
    assert_eq!(next["workout"]["day"], "w1d2");
}

#[tokio::test]
async fn the_coach_reckons_with_the_latest_measured_body_mass_and_until_there_is_one_with_the_profiles() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    follow_full_body(&ana).await;
    let planned = async || {
        let ask = json!({"now": "2026-03-12T18:00:00Z", "utc_offset_s": 3600});
        let answer = ana.post(ana.own("prescriptions/workout"), ask).await;
        answer.expect(200)["workout"]["body_mass"].clone()
    };
    assert_eq!(planned().await, Value::Null);
    ana.put(ana.own("profile"), json!({"body_mass": 70_000}))
        .await
        .expect(200);
    assert_eq!(planned().await, 70_000);
    let measure = async |id: u128, day: &str, mass: Value| {
        let body = json!({"local_date": day, "body_mass": mass, "waist_mm": 800});
        let path = ana.own(format_args!("body-measures/{}", Uuid::from_u128(id)));
        ana.put(path, body).await.expect(200);
    };
    measure(1, "2026-03-13", json!(99_000)).await;
    assert_eq!(planned().await, 70_000, "tomorrow's scales say nothing today");
    measure(3, "2026-03-10", json!(71_000)).await;
    measure(2, "2026-03-10", json!(98_000)).await;
    measure(4, "2026-03-12", Value::Null).await;
    assert_eq!(
        planned().await,
        71_000,
        "of one day's the one with the largest id"
    );
    ana.delete(ana.own(format_args!("body-measures/{}", Uuid::from_u128(3))))
        .await
        .expect(204);
    assert_eq!(planned().await, 98_000);
}

#[tokio::test]
async fn what_is_missing_is_named() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let id = bench_day(&ana).await;
    let ask =
        |workout: Uuid, slot: &str| json!({"workout": workout, "slot": slot, "now": "2026-03-12T18:12:00Z"});
    let path = ana.own("prescriptions/next-set");
    for (body, pointer) in [(ask(Uuid::now_v7(), "s1"), "/workout"), (ask(id, "s9"), "/slot")] {
        let problem = ana.post(&path, body).await.problem(Code::ReferenceMissing);
        assert_eq!(problem.errors[0].pointer, pointer);
    }
}

#[tokio::test]
async fn an_edit_of_a_past_set_is_learned_by_a_job_that_may_run_twice() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let logged = history(&ana).await;
    assert_eq!(
        app.run_jobs().await,
        [Outcome::Done],
        "a dozen writes ask for one rebuild"
    );
    let first = learned_as_of(&app, &ana).await;
    assert!(first.is_some());
    let (workout, set) = logged[0];
    let path = ana.own(format_args!("workouts/{workout}/sets/{set}"));
    ana.put(
        &path,
        with(
            crate::builders::set(workout),
            json!({"reps": 5, "performed_at": "2026-03-02T18:10:00Z"}),
        ),
    )
    .await
    .expect(200);
    assert_eq!(app.run_jobs().await, [Outcome::Done]);
    let second = learned_as_of(&app, &ana).await;
    assert!(second > first);
    // Asked again without a change: nothing is left to do.
    use engine::{jobs::Job, prescriptions::rebuild_strength_state::RebuildStrengthState};
    let state = async || {
        let row: (Value, i64) = strength_states::table
            .find(ana.id)
            .select((strength_states::state, strength_states::as_of))
            .first(&mut app.conn().await)
            .await
            .unwrap();
        row
    };
    let before = state().await;
    RebuildStrengthState { owner: ana.id }
        .run(&app.app)
        .await
        .unwrap();
    assert_eq!(state().await, before);
}

#[tokio::test]
async fn the_snapshot_holds_while_only_the_running_workout_changes() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    history(&ana).await;
    let id = bench_day(&ana).await;
    next_set(&ana, id).await;
    let learned = learned_as_of(&app, &ana).await;
    ana.log(id, json!({"slot": "s1"})).await;
    next_set(&ana, id).await;
    assert_eq!(learned_as_of(&app, &ana).await, learned);
}
