//! Everything that an athlete can have, its ids, and the requests that are about it.

use std::collections::BTreeMap;

use engine::auth::session;
use serde_json::{Value, json};
use shared::{ids::UserId, sync::EntityKind};
use uuid::Uuid;

use crate::{
    builders::{set, with, workout},
    support::Persona,
};

/// The ids of what somebody has.
#[derive(Clone, Debug)]
pub struct Ids {
    pub athlete: UserId,
    gym: Uuid,
    exercise: Uuid,
    plan: Uuid,
    revision: Uuid,
    assignment: Uuid,
    workout: Uuid,
    set: Uuid,
    readiness: Uuid,
    body_measure: Uuid,
    notice_answer: Uuid,
    pain_report: Uuid,
    session: Uuid,
}

impl Ids {
    pub fn of_nobody() -> Self {
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
            notice_answer: id(),
            pain_report: id(),
            session: id(),
        }
    }

    pub fn for_athlete(&self, athlete: UserId) -> Self {
        Self {
            athlete,
            ..self.clone()
        }
    }

    /// The text with each id replaced by what it is the id of.
    pub fn hide(&self, mut text: String) -> String {
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
            (self.notice_answer, "notice_answer"),
            (self.pain_report, "pain_report"),
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

    fn notice_answer(&self) -> Value {
        json!({
            "notice": {
                "subject": {"kind": "pain", "exercise": self.exercise},
                "reason": {"reason": "pain", "level": 5, "reports": 1},
                "proposal": {"proposal": "spare_the_joint"}
            },
            "accepted": true, "answered_at": "2026-03-12T18:30:00Z", "local_date": "2026-03-12"
        })
    }

    fn pain_report(&self) -> Value {
        json!({
            "exercise": self.exercise, "joint": "shoulder", "level": 5,
            "reported_at": "2026-03-12T18:20:00Z", "local_date": "2026-03-12"
        })
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
    put(
        format!("notice-answers/{}", ids.notice_answer),
        ids.notice_answer(),
    )
    .await;
    put(format!("pain-reports/{}", ids.pain_report), ids.pain_report()).await;
    // A sign-in beside the one that asks, so that ending it leaves the other.
    let opened = session::open(&mut *of.app.conn().await, of.id, None).await;
    ids.session = opened.unwrap().session.uuid();
    ids
}

/// The request of an operation with real ids, and a good body. `None` for an operation that the walk does not know.
pub fn body(operation: &str, ids: &Ids) -> Option<Option<Value>> {
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
        | "list_notice_answers"
        | "delete_notice_answer"
        | "list_pain_reports"
        | "delete_pain_report"
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
        | "revoke_session"
        | "get_coach_accuracy"
        | "request_coach_accuracy" => None,
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
        "put_notice_answer" => Some(ids.notice_answer()),
        "put_pain_report" => Some(ids.pain_report()),
        "prescribe_workout" => Some(json!({"now": now, "utc_offset_s": 3600, "gym": ids.gym})),
        "prescribe_next_set" => Some(json!({"now": now, "workout": ids.workout, "slot": "s1"})),
        _ => return None,
    })
}

pub fn path(template: &str, ids: &Ids) -> String {
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
        .replace("{notice_answer_id}", &ids.notice_answer.to_string())
        .replace("{pain_report_id}", &ids.pain_report.to_string())
        .replace("{session_id}", &ids.session.to_string());
    assert!(
        !path.contains('{'),
        "the walk does not know a parameter of {path}"
    );
    let by_day = ["/readiness", "/body-measures", "/notice-answers", "/pain-reports"];
    if by_day.iter().any(|list| path.ends_with(list)) {
        format!("{path}?from=2026-03-01&to=2026-03-31")
    } else {
        path
    }
}

pub fn id_of(kind: EntityKind, ids: &Ids) -> Uuid {
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
        EntityKind::NoticeAnswer => ids.notice_answer,
        EntityKind::PainReport => ids.pain_report,
    }
}

/// Puts ids back where [`Ids::hide`] took them out: only whole values are ids.
pub fn revealed(hidden: &str, ids: &Ids) -> String {
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
