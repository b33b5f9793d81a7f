//! Training data with good defaults.

use engine::{exercises, exercises::catalogue::Catalogue};
use serde_json::{Value, json};
use shared::{
    ids::{DeviceId, ExerciseId, OperationId},
    sync::{Body, EntityKind, Fields, Hlc, Operation, SCHEMA_VERSION},
};
use uuid::Uuid;

use crate::support::{Persona, TestApp};

/// An engine with the catalogue in its database.
pub async fn stocked() -> TestApp {
    let app = TestApp::new().await;
    let catalogue = Catalogue::embedded().unwrap();
    let mut conn = app.conn().await;
    exercises::seed::seed(&mut conn, catalogue).await.unwrap();
    drop(conn);
    app
}

/// An exercise of the catalogue.
pub fn exercise(slug: &str) -> ExerciseId {
    let entries = Catalogue::embedded().unwrap().entries();
    entries
        .iter()
        .find(|entry| entry.slug == slug)
        .unwrap_or_else(|| panic!("no {slug}"))
        .id
}

/// A bench press of 80 kg.
pub fn set(workout: Uuid) -> Value {
    json!({
        "workout": workout,
        "exercise": exercise("bench-press"),
        "position": 0,
        "weight": 80_000,
        "convention": "total",
        "reps": 8,
        "rir": 2,
        "rir_source": "edited",
        "performed_at": "2026-03-12T18:10:00Z",
        "local_date": "2026-03-12",
        "utc_offset_s": 3600,
    })
}

/// A workout without a plan.
pub fn workout() -> Value {
    json!({
        "title": "Upper",
        "started_at": "2026-03-12T18:00:00Z",
        "local_date": "2026-03-12",
        "utc_offset_s": 3600,
    })
}

/// The value with some fields changed.
pub fn with(mut value: Value, changes: Value) -> Value {
    value.as_object_mut().unwrap().extend(object(changes));
    value
}

fn object(value: Value) -> Fields {
    match value {
        Value::Object(fields) => fields,
        other => panic!("{other} is no object"),
    }
}

/// An operation of a device at a time.
pub fn operation(
    of: &Persona<'_>,
    device: u128,
    ms: u64,
    kind: EntityKind,
    id: Uuid,
    body: Body,
) -> Operation {
    let device = DeviceId::new(Uuid::from_u128(device));
    Operation {
        id: OperationId::new(Uuid::now_v7()),
        schema_version: SCHEMA_VERSION,
        owner: of.id,
        actor: of.id,
        device,
        hlc: Hlc::new(ms, 0, device),
        entity: (kind, id).into(),
        base_version: 0,
        body,
    }
}

/// Sets fields.
pub fn put(fields: Value) -> Body {
    Body::Put {
        fields: object(fields),
    }
}

/// A request to `/v1/sync`.
pub fn request(cursor: u64, operations: &[Operation]) -> Value {
    json!({"device": Uuid::from_u128(1), "cursor": cursor, "operations": operations})
}

impl Persona<'_> {
    /// Sends operations and gets what became of them, and everything that changed.
    pub async fn sync(&self, operations: &[Operation]) -> Value {
        self.post("/v1/sync", request(0, operations))
            .await
            .expect(200)
            .clone()
    }

    /// A workout by REST.
    pub async fn begin_workout(&self) -> Uuid {
        let id = Uuid::now_v7();
        self.put(self.own(format_args!("workouts/{id}")), workout())
            .await
            .expect(200);
        id
    }

    /// A set by REST.
    pub async fn log(&self, workout: Uuid, changes: Value) -> Uuid {
        let id = Uuid::now_v7();
        let path = self.own(format_args!("workouts/{workout}/sets/{id}"));
        self.put(path, with(set(workout), changes)).await.expect(200);
        id
    }
}
