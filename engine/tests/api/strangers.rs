//! Walks the OpenAPI document: what is somebody else's is answered exactly like what does not exist.

use std::collections::BTreeMap;

use axum::http::Method;
use engine::{auth::session, http::router};
use serde_json::{Value, json};
use shared::{ids::UserId, sync::EntityKind};
use uuid::Uuid;

use crate::{
    builders::{operation, put, request, set, stocked, with, workout},
    support::{Answer, Persona, TestApp},
};

/// Operations without an id of an athlete or of what belongs to one: nothing there to ask for a stranger's.
const NOBODYS: [&str; 22] = [
    "get_health",
    "get_readiness",
    "get_auth_options",
    "sign_in_as_demo",
    "register",
    "login",
    "refresh",
    "logout",
    "forgot_password",
    "reset_password",
    "confirm_email",
    "get_me",
    "list_sessions",
    "logout_everywhere",
    "change_password",
    "change_email",
    "send_confirmation",
    "delete_account",
    "list_exercises",
    "get_exercise",
    "list_templates",
    "get_template",
];

/// How many of them, the first, anybody may call.
const OPEN: usize = 11;

/// The ids of what somebody has.
#[derive(Clone, Debug)]
pub struct Ids {
    athlete: UserId,
    gym: Uuid,
    exercise: Uuid,
    plan: Uuid,
    revision: Uuid,
    assignment: Uuid,
    workout: Uuid,
    set: Uuid,
    readiness: Uuid,
    body_measure: Uuid,
    session: Uuid,
}

impl Ids {
    fn of_nobody() -> Self {
        let id = Uuid::now_v7;
        Self {
            athlete: UserId::new(id()),
            gym: id(),
            exercise: id(),
            plan: id(),
            revision: id(),
            assignment: id(),
            workout: id(),
            set: id(),
            readiness: id(),
            body_measure: id(),
            session: id(),
        }
    }

    fn for_athlete(&self, athlete: UserId) -> Self {
        Self {
            athlete,
            ..self.clone()
        }
    }

    /// The text with each id replaced by what it is the id of.
    fn hide(&self, mut text: String) -> String {
        let names = [
            (self.athlete.uuid(), "athlete"),
            (self.gym, "gym"),
            (self.exercise, "exercise"),
            (self.plan, "plan"),
            (self.revision, "revision"),
            (self.assignment, "assignment"),
            (self.workout, "workout"),
            (self.set, "set"),
            (self.readiness, "readiness"),
            (self.body_measure, "body_measure"),
            (self.session, "session"),
        ];
        for (id, name) in names {
            text = text.replace(&id.to_string(), name);
        }
        text
    }

    fn gym() -> Value {
        json!({"name": "Home"})
    }

    fn exercise() -> Value {
        json!({
            "name": "Board press", "pattern": "horizontal_push", "equipment": "barbell", "mechanic": "compound",
            "convention": "total", "direction": "more_load", "increment_g": 2_500,
            "muscles": [{"muscle": "chest", "role": "prime"}]
        })
    }

    fn note() -> Value {
        json!({"note": "Two boards", "video": "https://example.org/board-press"})
    }

    fn profile(&self) -> Value {
        json!({"active_gym": self.gym})
    }

    fn assignment(&self) -> Value {
        json!({"plan": self.plan, "revision": self.revision, "start_date": "2026-03-01"})
    }

    fn workout(&self) -> Value {
        with(
            workout(),
            json!({"gym": self.gym, "assignment": self.assignment, "revision": self.revision, "day": "w1d1", "slots": [
                {"id": "s1", "exercise": crate::builders::exercise("bench-press"), "sets": [{"id": "p1", "reps_low": 6, "reps_high": 8, "rir": 2}]},
                {"id": "s2", "exercise": self.exercise, "sets": [{"id": "p2", "reps_low": 6, "reps_high": 8, "rir": 2}]}
            ]}),
        )
    }

    fn set(&self) -> Value {
        with(
            set(self.workout),
            json!({"gym": self.gym, "exercise": self.exercise}),
        )
    }

    fn readiness() -> Value {
        json!({"local_date": "2026-03-12", "stress": 2})
    }

    fn body_measure() -> Value {
        json!({"local_date": "2026-03-12", "body_mass": 66_000, "waist_mm": 720})
    }
}

/// Everything that an athlete can have, made by REST.
pub async fn belongings(of: &Persona<'_>) -> Ids {
    let mut ids = Ids::of_nobody().for_athlete(of.id);
    let put = async |path: String, body: Value| of.put(of.own(path), body).await.expect(200).clone();
    put(format!("gyms/{}", ids.gym), Ids::gym()).await;
    put(format!("exercises/{}", ids.exercise), Ids::exercise()).await;
    put(format!("exercise-notes/{}", ids.exercise), Ids::note()).await;
    put("profile".to_owned(), ids.profile()).await;
    let plan = put(
        format!("plans/{}", ids.plan),
        json!({"name": "Mine", "template": "full-body-3"}),
    )
    .await;
    ids.revision = serde_json::from_value(plan["revision"].clone()).unwrap();
    put(format!("assignments/{}", ids.assignment), ids.assignment()).await;
    put(format!("workouts/{}", ids.workout), ids.workout()).await;
    put(format!("workouts/{}/sets/{}", ids.workout, ids.set), ids.set()).await;
    put(format!("readiness/{}", ids.readiness), Ids::readiness()).await;
    put(format!("body-measures/{}", ids.body_measure), Ids::body_measure()).await;
    // A sign-in beside the one that asks, so that ending it leaves the other.
    let opened = session::open(&mut *of.app.conn().await, of.id, None).await;
    ids.session = opened.unwrap().session.uuid();
    ids
}

/// The request of an operation with real ids, and a good body. `None` for an operation that the walk does not know.
fn body(operation: &str, ids: &Ids) -> Option<Option<Value>> {
    let now = "2026-03-12T19:00:00Z";
    Some(match operation {
        "get_profile"
        | "list_gyms"
        | "list_plans"
        | "get_plan"
        | "list_assignments"
        | "list_readiness"
        | "list_body_measures"
        | "delete_body_measure"
        | "list_workouts"
        | "get_workout"
        | "delete_gym"
        | "delete_plan"
        | "delete_assignment"
        | "delete_workout"
        | "delete_set"
        | "list_custom_exercises"
        | "delete_custom_exercise"
        | "list_exercise_notes"
        | "delete_exercise_note"
        | "revoke_session" => None,
        "put_profile" => Some(ids.profile()),
        "put_gym" => Some(Ids::gym()),
        "put_custom_exercise" => Some(Ids::exercise()),
        "put_exercise_note" => Some(Ids::note()),
        "put_plan" => Some(json!({"name": "Mine", "template": "full-body-3"})),
        "put_assignment" => Some(ids.assignment()),
        "put_workout" => Some(ids.workout()),
        "put_set" => Some(ids.set()),
        "put_readiness" => Some(Ids::readiness()),
        "put_body_measure" => Some(Ids::body_measure()),
        "prescribe_workout" => Some(json!({"now": now, "utc_offset_s": 3600, "gym": ids.gym})),
        "prescribe_next_set" => Some(json!({"now": now, "workout": ids.workout, "slot": "s1"})),
        _ => return None,
    })
}

fn path(template: &str, ids: &Ids) -> String {
    let path = template
        .replace("{athlete_id}", &ids.athlete.to_string())
        .replace("{gym_id}", &ids.gym.to_string())
        .replace("{exercise_id}", &ids.exercise.to_string())
        .replace("{plan_id}", &ids.plan.to_string())
        .replace("{assignment_id}", &ids.assignment.to_string())
        .replace("{workout_id}", &ids.workout.to_string())
        .replace("{set_id}", &ids.set.to_string())
        .replace("{readiness_id}", &ids.readiness.to_string())
        .replace("{body_measure_id}", &ids.body_measure.to_string())
        .replace("{session_id}", &ids.session.to_string());
    assert!(
        !path.contains('{'),
        "the walk does not know a parameter of {path}"
    );
    if path.ends_with("/readiness") || path.ends_with("/body-measures") {
        format!("{path}?from=2026-03-01&to=2026-03-31")
    } else {
        path
    }
}

/// Status and body, with the ids hidden that the request named itself.
fn told(answer: &Answer, ids: &Ids) -> (u16, String) {
    let mut json = answer.json.clone();
    if let Some(fields) = json.as_object_mut() {
        fields.remove("request_id");
        fields.remove("server_time_ms");
        // Follows from the ids that the request named and the document.
        if fields.contains_key("current") {
            fields.remove("revision");
        }
    }
    (answer.status.as_u16(), ids.hide(json.to_string()))
}

/// Every operation of the document: method, path, id.
fn operations() -> Vec<(Method, String, String)> {
    let document = serde_json::to_value(router::document()).unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap().to_owned();
            found.push((method.to_uppercase().parse().unwrap(), path.clone(), id));
        }
    }
    found
}

#[tokio::test]
async fn a_strangers_data_is_answered_like_what_does_not_exist() {
    let app = stocked().await;
    let mut walked = 0;
    for (method, template, id) in operations() {
        if NOBODYS.contains(&id.as_str()) {
            assert!(!template.contains("athlete_id"), "{id} is somebody's");
            continue;
        }
        if id == "sync" {
            continue; // walked below, for each kind of entity
        }
        let owner = app.athlete(&format!("owner-{id}")).await;
        let theirs = belongings(&owner).await;
        assert!(
            body(&id, &theirs).is_some(),
            "the walk does not know the operation {id}"
        );
        let send = async |who: &Persona<'_>, ids: &Ids| {
            let body = body(&id, ids).flatten();
            told(&who.send(method.clone(), &path(&template, ids), body).await, ids)
        };

        let (stranger, other) = (
            app.athlete(&format!("stranger-{id}")).await,
            app.athlete(&format!("other-{id}")).await,
        );
        let nothing = Ids::of_nobody();
        // In the owner's name: as if the owner did not exist.
        let forbidden = send(&stranger, &theirs).await;
        assert_eq!(forbidden, send(&stranger, &nothing).await, "{id}");
        assert_eq!(forbidden.0, 404, "{id}");
        // In their own name: as if what they refer to did not exist. Two strangers, as the request may make
        // something, and the second time would not be the first.
        let with_theirs = send(&stranger, &theirs.for_athlete(stranger.id)).await;
        let with_nothing = send(&other, &nothing.for_athlete(other.id)).await;
        assert!(
            with_theirs == with_nothing,
            "{id}: {:.300} {:.300}",
            with_theirs.1,
            with_nothing.1
        );

        // And nothing of it has touched the owner, for whom all works.
        let control = send(&owner, &theirs).await;
        assert!((200..300).contains(&control.0), "{id}: {control:?}");
        walked += 1;
    }
    assert!(walked >= 20, "{walked}");
}

#[tokio::test]
async fn the_same_holds_for_each_kind_of_entity_by_sync() {
    let app = stocked().await;
    for kind in EntityKind::ALL {
        let owner = app.athlete(&format!("owner-{kind:?}")).await;
        let theirs = belongings(&owner).await;
        let before = owner.sync(&[]).await["changes"].clone();
        let document = before
            .as_array()
            .unwrap()
            .iter()
            .find(|document| document["entity"]["kind"] == kind.as_str());
        let document = document.unwrap_or_else(|| panic!("{kind:?} is nowhere"));
        let fields = document["fields"].to_string();

        let nothing = Ids::of_nobody();
        let (stranger, other) = (
            app.athlete(&format!("stranger-{kind:?}")).await,
            app.athlete(&format!("other-{kind:?}")).await,
        );
        let send = async |who: &Persona<'_>, ids: &Ids, claimed: UserId| {
            // The owner's real fields, with these ids in the place of the owner's.
            let fields = revealed(&theirs.hide(fields.clone()), ids);
            let body = put(serde_json::from_str(&fields).unwrap());
            let mut operation = operation(who, 7, 9_000, kind, id_of(kind, ids), body);
            (operation.id, operation.owner, operation.actor) = (Uuid::from_u128(1).into(), claimed, claimed);
            told(&who.post("/v1/sync", request(0, &[operation])).await, ids)
        };
        let forged = send(&stranger, &theirs, owner.id).await;
        assert_eq!(
            forged,
            send(&stranger, &nothing, nothing.athlete).await,
            "{kind:?}"
        );
        assert!(forged.1.contains("operation_not_yours"), "{forged:?}");
        let with_theirs = send(&stranger, &theirs.for_athlete(stranger.id), stranger.id).await;
        let with_nothing = send(&other, &nothing.for_athlete(other.id), other.id).await;
        assert_eq!(with_theirs, with_nothing, "{kind:?}");
        assert_eq!(owner.sync(&[]).await["changes"], before, "{kind:?}");
        let control = send(&owner, &theirs, owner.id).await;
        assert!(control.1.contains("accepted"), "{kind:?}: {control:?}");
    }
}

fn id_of(kind: EntityKind, ids: &Ids) -> Uuid {
    match kind {
        EntityKind::Profile => ids.athlete.uuid(),
        EntityKind::Gym => ids.gym,
        EntityKind::CustomExercise | EntityKind::ExerciseNote => ids.exercise,
        EntityKind::Plan => ids.plan,
        EntityKind::PlanRevision => ids.revision,
        EntityKind::Assignment => ids.assignment,
        EntityKind::Workout => ids.workout,
        EntityKind::Set => ids.set,
        EntityKind::Readiness => ids.readiness,
        EntityKind::BodyMeasure => ids.body_measure,
    }
}

/// Puts ids back where [`Ids::hide`] took them out: only whole values are ids.
fn revealed(hidden: &str, ids: &Ids) -> String {
    let values: BTreeMap<&str, Uuid> = [
        ("gym", ids.gym),
        ("exercise", ids.exercise),
        ("plan", ids.plan),
        ("revision", ids.revision),
        ("assignment", ids.assignment),
        ("workout", ids.workout),
    ]
    .into();
    let mut text = hidden.to_owned();
    for (name, id) in values {
        text = text.replace(&format!(":\"{name}\""), &format!(":\"{id}\""));
    }
    text
}

#[tokio::test]
async fn without_a_token_nothing_is_told() {
    let app: TestApp = stocked().await;
    let ids = Ids::of_nobody();
    for (method, template, id) in operations() {
        if NOBODYS[..OPEN].contains(&id.as_str()) {
            continue;
        }
        let path = path(
            &template.replace("{exercise_id}", "x").replace("{slug}", "x"),
            &ids,
        );
        let answer = app.anonymous().send(method, &path, Some(json!({}))).await;
        answer.problem(shared::error::Code::Unauthenticated);
    }
}
