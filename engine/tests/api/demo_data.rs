use chrono::{TimeDelta, Utc};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, dsl::count_star};
use diesel_async::RunQueryDsl;
use engine::{
    auth, demo,
    schema::{notice_answers, operations, sets},
};
use serde_json::json;

use crate::{builders::stocked, support::TestApp};

async fn seed(app: &TestApp, days_later: i64) {
    let mut conn = app.conn().await;
    auth::demo::seed(&mut conn).await.unwrap();
    demo::seed(
        &mut conn,
        app.app.catalogue(),
        Utc::now() + TimeDelta::days(days_later),
    )
    .await
    .unwrap();
}

#[tokio::test]
async fn ana_has_a_history_and_a_next_workout_and_seeding_twice_changes_nothing() {
    let app = stocked().await;
    seed(&app, 0).await;
    let count = async || {
        let mut conn = app.conn().await;
        let sets: i64 = sets::table.count().get_result(&mut conn).await.unwrap();
        let operations: i64 = operations::table.count().get_result(&mut conn).await.unwrap();
        (sets, operations)
    };
    let before = count().await;
    assert!(before.0 > 200, "{before:?}");
    seed(&app, 1).await;
    assert_eq!(count().await, before);

    let mut conn = app.conn().await;
    let session = auth::session::open(&mut conn, auth::demo::ANA.id, None)
        .await
        .unwrap();
    drop(conn);
    let token = app
        .app
        .access_tokens()
        .issue(auth::demo::ANA.id, session.session)
        .unwrap();
    let ana = app.anonymous().with_token(token);
    let path = format!("/v1/athletes/{}/prescriptions/workout", auth::demo::ANA.id);
    let planned = ana
        .post(path, json!({"now": Utc::now(), "utc_offset_s": 0}))
        .await;
    let first = planned.expect(200)["slots"][0]["sets"][0].clone();
    assert!(first["weight"].as_i64().unwrap() > 0, "{first}");
    assert_eq!(first["calibrating"], false, "{first}");
}

#[tokio::test]
async fn ana_takes_another_exercise_where_the_lightest_load_is_too_much() {
    let app = stocked().await;
    seed(&app, 0).await;
    let mut conn = app.conn().await;
    let of_one_or_two: Vec<i64> = sets::table
        .filter(sets::kind.eq("working").and(sets::reps.le(2)))
        .group_by(sets::exercise_id)
        .select(count_star())
        .load(&mut conn)
        .await
        .unwrap();
    let swapped: i64 = notice_answers::table.count().get_result(&mut conn).await.unwrap();
    assert!(swapped > 0);
    let most = of_one_or_two.iter().max().copied().unwrap_or_default();
    assert!(
        most <= 12,
        "{of_one_or_two:?}: three workouts of an exercise at most"
    );
}
