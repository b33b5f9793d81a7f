//! How good the coach is for an athlete, over HTTP and by the worker.

use diesel::{ExpressionMethods, QueryDsl};
use diesel_async::RunQueryDsl;
use engine::{jobs::Outcome, schema::coach_reports};
use serde_json::{Value, json};
use shared::error::Code;
use uuid::Uuid;

use crate::{
    builders::{stocked, with, workout},
    prescriptions::history,
    support::{Persona, TestApp},
};

async fn read(of: &Persona<'_>) -> Value {
    of.get(of.own("coach-accuracy")).await.expect(200).clone()
}

async fn ask(of: &Persona<'_>, status: u16) -> Value {
    let answer = of.post(of.own("coach-accuracy"), json!({})).await;
    answer.expect(status).clone()
}

async fn reports(app: &TestApp) -> i64 {
    let made = coach_reports::table.filter(coach_reports::made_at.is_not_null());
    made.count().get_result(&mut app.conn().await).await.unwrap()
}

#[tokio::test]
async fn a_report_is_asked_for_worked_out_and_read() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    history(&ana).await;
    app.run_jobs().await;
    let nothing = json!({"outdated": false, "working": false});
    assert_eq!(read(&ana).await, nothing);

    assert_eq!(ask(&ana, 202).await, json!({"outdated": false, "working": true}));
    assert_eq!(read(&ana).await["working"], true);
    assert_eq!(app.run_jobs().await, [Outcome::Done]);

    let told = read(&ana).await;
    assert_eq!(
        (&told["outdated"], &told["working"]),
        (&json!(false), &json!(false))
    );
    let report = &told["report"];
    assert_eq!(report["last_day"], "2026-03-09");
    // Nine sets of three workouts: the first of the second and third are predicted ahead, two more of each workout on the way.
    assert_eq!(report["report"]["work_sets"], 9);
    assert_eq!(report["report"]["session_ahead"]["predictions"], 2);
    assert_eq!(report["report"]["set_ahead"]["predictions"], 6);
    // The same load every time: whoever repeats it is never wrong.
    let habit = &report["report"]["session_ahead"]["methods"][0];
    assert_eq!(
        (&habit["method"], &habit["errors"]["mean_percent"]),
        (&json!("same_load"), &json!(0.0))
    );
    assert_eq!(report["exercises"], json!([]), "two predictions say nothing");
}

#[tokio::test]
async fn asking_again_makes_one_report() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    history(&ana).await;
    app.run_jobs().await;
    for _ in 0..3 {
        ask(&ana, 202).await;
    }
    assert_eq!(
        app.run_jobs().await,
        [Outcome::Done],
        "one job for three questions"
    );
    let made = read(&ana).await;
    assert_eq!(ask(&ana, 200).await, made, "what holds is not made again");
    assert!(app.run_jobs().await.is_empty());
    assert_eq!(reports(&app).await, 1);
}

#[tokio::test]
async fn a_newer_log_makes_it_outdated_and_the_old_one_stands_until_the_new_one_is_made() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let logged = history(&ana).await;
    ask(&ana, 202).await;
    app.run_jobs().await;
    let before = read(&ana).await;

    // A workout that runs changes nothing yet.
    let running = Uuid::now_v7();
    let now = json!({"started_at": "2026-03-12T18:00:00Z", "local_date": "2026-03-12", "status": "active"});
    ana.put(ana.own(format_args!("workouts/{running}")), with(workout(), now))
        .await
        .expect(200);
    ana.log(running, json!({"performed_at": "2026-03-12T18:10:00Z"}))
        .await;
    assert_eq!(read(&ana).await, before);

    let (workout_id, set) = logged[0];
    ana.delete(ana.own(format_args!("workouts/{workout_id}/sets/{set}")))
        .await
        .expect(204);
    let outdated = read(&ana).await;
    assert_eq!(
        (&outdated["outdated"], &outdated["report"]),
        (&json!(true), &before["report"])
    );
    let asked = ask(&ana, 202).await;
    assert_eq!(
        (&asked["working"], &asked["report"]),
        (&json!(true), &before["report"])
    );
    app.run_jobs().await;
    let after = read(&ana).await;
    assert_eq!(
        (&after["outdated"], &after["working"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(after["report"]["report"]["work_sets"], 8);
    assert_eq!(reports(&app).await, 1);
}

#[tokio::test]
async fn a_report_of_another_model_is_as_good_as_none() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    history(&ana).await;
    ask(&ana, 202).await;
    app.run_jobs().await;
    diesel::update(coach_reports::table)
        .set(coach_reports::model_version.eq("an older one"))
        .execute(&mut app.conn().await)
        .await
        .unwrap();
    assert_eq!(read(&ana).await, json!({"outdated": false, "working": false}));
    ask(&ana, 202).await;
    app.run_jobs().await;
    assert_eq!(read(&ana).await["report"]["report"]["work_sets"], 9);
}

#[tokio::test]
async fn a_job_that_got_lost_can_be_asked_for_again() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    history(&ana).await;
    app.run_jobs().await;
    ask(&ana, 202).await;
    let mut conn = app.conn().await;
    diesel::delete(engine::schema::jobs::table)
        .execute(&mut conn)
        .await
        .unwrap();
    ask(&ana, 202).await;
    assert!(app.run_jobs().await.is_empty(), "it might still be under way");
    diesel::sql_query("UPDATE coach_reports SET asked_at = asked_at - interval '11 minutes'")
        .execute(&mut conn)
        .await
        .unwrap();
    assert_eq!(read(&ana).await["working"], false);
    ask(&ana, 202).await;
    assert_eq!(app.run_jobs().await, [Outcome::Done]);
    assert_eq!(reports(&app).await, 1);
}

#[tokio::test]
async fn nobody_reads_or_asks_for_somebody_elses() {
    let app = stocked().await;
    let (ana, eve) = (app.athlete("ana").await, app.athlete("eve").await);
    history(&ana).await;
    ask(&ana, 202).await;
    app.run_jobs().await;
    for path in [
        ana.own("coach-accuracy"),
        "/v1/athletes/x/coach-accuracy".to_owned(),
    ] {
        eve.get(&path).await.problem(Code::NotFound);
        eve.post(&path, json!({})).await.problem(Code::NotFound);
    }
    assert_eq!(read(&eve).await, json!({"outdated": false, "working": false}));
}
