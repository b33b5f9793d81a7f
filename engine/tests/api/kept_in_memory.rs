//! Engines keep plans and what was learned in memory. Whoever writes, and through whichever engine: what is kept is
//! never told any more.

use diesel_async::SimpleAsyncConnection;
use engine::jobs::Outcome;
use serde_json::{Value, json};
use shared::{error::Code, sync::EntityKind};
use uuid::Uuid;

use crate::{
    builders::{operation, put, set, stocked, with, workout},
    prescriptions::{bench_day, history},
    support::{Persona, TestApp},
};

/// Two engines that keep, asked in turns for the same.
struct Engines<'a> {
    one: &'a TestApp,
    other: &'a TestApp,
}

impl Engines<'_> {
    /// What both answer, now and once more from memory: the same as an engine without a memory.
    async fn answer(&self, of: &Persona<'_>, path: &str, ask: &Value) -> Value {
        let told = async |at: &TestApp| {
            let mut json = of.at(at).post(of.own(path), ask.clone()).await.json;
            if let Some(fields) = json.as_object_mut() {
                fields.remove("request_id");
            }
            json
        };
        let mut answers = Vec::new();
        for engine in [self.one, self.other, self.one, self.other] {
            answers.push(told(engine).await);
        }
        let fresh = told(&self.one.beside()).await;
        for answer in answers {
            assert_eq!(answer, fresh, "from memory, and read anew");
        }
        fresh
    }

    async fn today(&self, of: &Persona<'_>) -> Value {
        let ask = json!({"now": "2026-03-12T18:00:00Z", "utc_offset_s": 3600});
        self.answer(of, "prescriptions/workout", &ask).await
    }

    async fn next_set(&self, of: &Persona<'_>, workout: Uuid) -> Value {
        let ask = json!({"workout": workout, "slot": "s1", "now": "2026-03-12T18:12:00Z"});
        self.answer(of, "prescriptions/next-set", &ask).await
    }
}

/// Makes or changes a plan, and gives it with its revision.
async fn put_plan(of: &Persona<'_>, plan: Uuid, content: Value) -> Value {
    let body = with(json!({"name": "Mine"}), content);
    of.put(of.own(format_args!("plans/{plan}")), body)
        .await
        .expect(200)
        .clone()
}

/// Follows a revision of a plan.
async fn follow(of: &Persona<'_>, assignment: Uuid, plan: Uuid, revision: &Value) {
    let body = json!({"plan": plan, "revision": revision, "start_date": "2026-03-10"});
    of.put(of.own(format_args!("assignments/{assignment}")), body)
        .await
        .expect(200);
}

#[tokio::test]
async fn a_plan_that_was_edited_assigned_or_deleted_elsewhere_is_followed_as_it_is_now() {
    let app = stocked().await;
    let elsewhere = app.beside();
    let engines = Engines {
        one: &app,
        other: &elsewhere,
    };
    let ana = app.athlete("ana").await;
    let there = ana.at(&elsewhere);
    let (plan, assignment) = (Uuid::now_v7(), Uuid::now_v7());
    let first = put_plan(&ana, plan, json!({"template": "full-body-3"})).await;
    follow(&ana, assignment, plan, &first["revision"]).await;
    let before = engines.today(&ana).await;

    let mut document = first["current"]["document"].clone();
    document["blocks"][0]["weeks"][0]["days"][0]["name"] = json!("Another day");
    let edited = put_plan(&there, plan, json!({"document": document})).await;
    assert_eq!(
        engines.today(&ana).await,
        before,
        "what is followed is a revision"
    );
    follow(&there, assignment, plan, &edited["revision"]).await;
    let after = engines.today(&ana).await;
    assert_eq!(after["workout"]["title"], "Another day", "{before}");
    follow(&there, assignment, plan, &first["revision"]).await;
    assert_eq!(engines.today(&ana).await, before, "and back");

    let upper = Uuid::now_v7();
    let taken = put_plan(&there, upper, json!({"template": "upper-lower-4"})).await;
    follow(&there, assignment, upper, &taken["revision"]).await;
    let of_upper = engines.today(&ana).await;
    assert_ne!(of_upper["workout"]["title"], before["workout"]["title"]);
    there
        .delete(there.own(format_args!("plans/{upper}")))
        .await
        .expect(204);
    engines.today(&ana).await;
    there
        .delete(there.own(format_args!("assignments/{assignment}")))
        .await
        .expect(204);
    assert_eq!(engines.today(&ana).await["code"], Code::NotFound.as_str());
}

#[tokio::test]
async fn a_revision_that_is_kept_cannot_become_another() {
    let app = stocked().await;
    let elsewhere = app.beside();
    let engines = Engines {
        one: &app,
        other: &elsewhere,
    };
    let ana = app.athlete("ana").await;
    let (plan, assignment) = (Uuid::now_v7(), Uuid::now_v7());
    let made = put_plan(&ana, plan, json!({"template": "full-body-3"})).await;
    follow(&ana, assignment, plan, &made["revision"]).await;
    let before = engines.today(&ana).await;

    let revision: Uuid = serde_json::from_value(made["revision"].clone()).unwrap();
    let mut document = made["current"]["document"].clone();
    document["blocks"][0]["weeks"][0]["days"][0]["name"] = json!("Another day");
    let there = ana.at(&elsewhere);
    for body in [put(json!({"document": document})), shared::sync::Body::Delete] {
        let change = operation(
            &there,
            7,
            9_000_000_000_000,
            EntityKind::PlanRevision,
            revision,
            body,
        );
        let answer = there.sync(&[change]).await;
        let outcome = &answer["results"][0]["outcome"];
        assert_eq!(outcome["problem"]["code"], Code::Immutable.as_str(), "{outcome}");
    }
    assert_eq!(engines.today(&ana).await, before);
}

#[tokio::test]
async fn what_was_learned_follows_every_set_whoever_wrote_it_and_whoever_learned_from_it() {
    let app = stocked().await;
    let elsewhere = app.beside();
    let engines = Engines {
        one: &app,
        other: &elsewhere,
    };
    let ana = app.athlete("ana").await;
    let there = ana.at(&elsewhere);
    let logged = history(&ana).await;
    let today = bench_day(&ana).await;
    let mut seen = vec![engines.next_set(&ana, today).await];
    let mut other_than_before = async |what: &str| {
        let now = engines.next_set(&ana, today).await;
        assert_ne!(Some(&now), seen.last(), "{what}");
        seen.push(now);
    };

    for (past, id) in &logged {
        let heavier =
            json!({"weight": 100_000, "performed_at": "2026-03-09T18:10:00Z", "local_date": "2026-03-09"});
        let path = there.own(format_args!("workouts/{past}/sets/{id}"));
        there.put(path, with(set(*past), heavier)).await.expect(200);
    }
    other_than_before("edited at another engine").await;

    let (last, id) = logged[8];
    let lighter = put(json!({"weight": 60_000}));
    let change = operation(&there, 7, 9_000_000_000_000, EntityKind::Set, id, lighter);
    assert_eq!(
        there.sync(&[change]).await["results"][0]["outcome"]["status"],
        "accepted"
    );
    // The worker is a process of its own: it learns, and the engines find that it has.
    let worker = app.beside();
    assert!(worker.run_jobs().await.contains(&Outcome::Done));
    other_than_before("edited by a device, learned by the worker").await;

    for (past, id) in &logged[6..] {
        assert_eq!(*past, last);
        let path = there.own(format_args!("workouts/{past}/sets/{id}"));
        there.delete(path).await.expect(204);
    }
    other_than_before("deleted").await;

    let past = Uuid::now_v7();
    let times =
        json!({"started_at": "2026-03-10T18:00:00Z", "local_date": "2026-03-10", "status": "finished"});
    there
        .put(there.own(format_args!("workouts/{past}")), with(workout(), times))
        .await
        .expect(200);
    let heavy =
        json!({"weight": 120_000, "performed_at": "2026-03-10T18:10:00Z", "local_date": "2026-03-10"});
    there.log(past, heavy).await;
    other_than_before("logged in another workout").await;

    there
        .delete(there.own(format_args!("workouts/{past}")))
        .await
        .expect(204);
    other_than_before("that workout deleted").await;
}

#[tokio::test]
async fn an_own_exercise_that_was_changed_elsewhere_is_learned_anew() {
    let app = stocked().await;
    let elsewhere = app.beside();
    let engines = Engines {
        one: &app,
        other: &elsewhere,
    };
    let ana = app.athlete("ana").await;
    let there = ana.at(&elsewhere);
    let own = Uuid::now_v7();
    let described = |pattern: &str, mechanic: &str, muscle: &str| {
        json!({
            "name": "Press", "pattern": pattern, "equipment": "machine", "mechanic": mechanic,
            "convention": "stack", "direction": "more_load", "increment_g": 2_500,
            "muscles": [{"muscle": muscle, "role": "prime"}]
        })
    };
    let path = ana.own(format_args!("exercises/{own}"));
    ana.put(&path, described("horizontal_push", "compound", "chest"))
        .await
        .expect(200);
    let past = Uuid::now_v7();
    let times =
        json!({"started_at": "2026-03-10T18:00:00Z", "local_date": "2026-03-10", "status": "finished"});
    ana.put(ana.own(format_args!("workouts/{past}")), with(workout(), times))
        .await
        .expect(200);
    let done = json!({"exercise": own, "convention": "stack", "weight": 87_500, "performed_at": "2026-03-10T18:10:00Z", "local_date": "2026-03-10"});
    ana.log(past, done).await;
    let today = Uuid::now_v7();
    let one = json!({"id": "p1", "reps_low": 6, "reps_high": 8, "rir": 2});
    let slots = json!({"slots": [{"id": "s1", "exercise": own, "sets": [one]}]});
    ana.put(ana.own(format_args!("workouts/{today}")), with(workout(), slots))
        .await
        .expect(200);
    let before = engines.next_set(&ana, today).await;
    there
        .put(&path, described("elbow_extension", "isolation", "triceps"))
        .await
        .expect(200);
    assert_ne!(engines.next_set(&ana, today).await, before);
}

#[tokio::test]
async fn somebody_who_was_erased_elsewhere_is_forgotten_here() {
    let app = stocked().await;
    let elsewhere = app.beside();
    let engines = Engines {
        one: &app,
        other: &elsewhere,
    };
    let ana = app.athlete("ana").await;
    let (plan, assignment) = (Uuid::now_v7(), Uuid::now_v7());
    let made = put_plan(&ana, plan, json!({"template": "full-body-3"})).await;
    follow(&ana, assignment, plan, &made["revision"]).await;
    history(&ana).await;
    assert!(engines.today(&ana).await["slots"].is_array());
    let trainer = app.trainer_of("ben", &ana, &["read"]).await;
    let ask = json!({"now": "2026-03-12T18:00:00Z", "utc_offset_s": 3600});
    let path = ana.own("prescriptions/workout");
    trainer.post(&path, ask.clone()).await.expect(200);

    ana.at(&elsewhere)
        .post("/v1/me/deletion", json!({}))
        .await
        .expect(202);
    let at_once = "UPDATE jobs SET run_at = now() WHERE kind = 'erase_account'";
    app.conn().await.batch_execute(at_once).await.unwrap();
    elsewhere.run_jobs().await;
    assert_eq!(engines.today(&ana).await["code"], Code::Unauthenticated.as_str());
    for engine in [&app, &elsewhere] {
        trainer
            .at(engine)
            .post(&path, ask.clone())
            .await
            .problem(Code::NotFound);
    }
}
