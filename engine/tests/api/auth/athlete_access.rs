use axum::{Json, routing::get};
use chrono::{TimeDelta, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use engine::{
    app::App,
    auth::{AthleteAccess, Own, Plan, Read},
    schema::relationships,
};
use serde_json::{Value, json};
use shared::error::Code;
use utoipa_axum::router::OpenApiRouter;
use uuid::Uuid;

use crate::support::TestApp;

async fn app() -> TestApp {
    async fn whose<S>(access: AthleteAccess<S>) -> Json<Value> {
        Json(json!({"athlete": access.athlete, "actor": access.actor}))
    }
    let routes = OpenApiRouter::<App>::new()
        .route("/v1/athletes/{athlete_id}/probe/read", get(whose::<Read>))
        .route("/v1/athletes/{athlete_id}/probe/plan", get(whose::<Plan>))
        .route("/v1/athletes/{athlete_id}/probe/own", get(whose::<Own>));
    TestApp::builder().routes(routes).build().await
}

const RIGHTS: [&str; 3] = ["probe/read", "probe/plan", "probe/own"];

#[tokio::test]
async fn the_athlete_has_every_right() {
    let app = app().await;
    let ana = app.athlete("ana").await;
    for right in RIGHTS {
        let answer = ana.get(ana.own(right)).await;
        assert_eq!(*answer.expect(200), json!({"athlete": ana.id, "actor": ana.id}));
    }
}

#[tokio::test]
async fn a_stranger_is_answered_as_if_the_athlete_did_not_exist() {
    let app = app().await;
    let (ana, ben) = (app.athlete("ana").await, app.athlete("ben").await);
    for right in RIGHTS {
        let absent = ben.get(format!("/v1/athletes/{}/{right}", Uuid::now_v7())).await;
        absent.problem(Code::NotFound);
        ben.get(ana.own(right)).await.assert_same(&absent);
        ben.get(format!("/v1/athletes/ana/{right}"))
            .await
            .assert_same(&absent);
        app.anonymous()
            .get(ana.own(right))
            .await
            .problem(Code::Unauthenticated);
    }
}

#[tokio::test]
async fn a_trainer_has_what_the_athlete_shares_and_no_more() {
    let app = app().await;
    let ana = app.athlete("ana").await;
    let reader = app.trainer_of("reader", &ana, &["read"]).await;
    let planner = app.trainer_of("planner", &ana, &["read", "plan"]).await;
    let statuses = async |person: &crate::support::Persona<'_>| {
        let mut statuses = Vec::new();
        for right in RIGHTS {
            statuses.push(person.get(ana.own(right)).await.status.as_u16());
        }
        statuses
    };
    assert_eq!(statuses(&reader).await, [200, 404, 404]);
    assert_eq!(statuses(&planner).await, [200, 200, 404]);
    // It does not work the other way round.
    ana.get(planner.own("probe/read")).await.problem(Code::NotFound);
}

#[tokio::test]
async fn coaching_that_has_ended_or_not_begun_gives_nothing() {
    let app = app().await;
    let ana = app.athlete("ana").await;
    let mara = app.trainer_of("mara", &ana, &["read"]).await;
    mara.get(ana.own("probe/read")).await.expect(200);
    let hour = TimeDelta::hours(1);
    for (starts, ends) in [(Utc::now() - hour, Some(Utc::now())), (Utc::now() + hour, None)] {
        diesel::update(relationships::table)
            .set((
                relationships::starts_at.eq(starts),
                relationships::ends_at.eq(ends),
            ))
            .execute(&mut app.conn().await)
            .await
            .unwrap();
        mara.get(ana.own("probe/read")).await.problem(Code::NotFound);
    }
}
