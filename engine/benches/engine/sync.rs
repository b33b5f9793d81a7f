//! Sync of one set: the engine parses, merges and judges; bare, the statements alone.

use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Context;
use chrono::Utc;
use hyper::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{bare::postgres, http::Client, statements::Statements};

/// One set by `/v1/sync`.
pub struct Sync {
    url: String,
    address: String,
    running: Vec<(Uuid, String, Uuid)>,
    exercise: Uuid,
    turn: AtomicUsize,
}

impl Sync {
    pub fn new(url: &str, address: &str, running: Vec<(Uuid, String, Uuid)>, exercise: Uuid) -> Self {
        Self {
            url: url.to_owned(),
            address: address.to_owned(),
            running,
            exercise,
            turn: AtomicUsize::new(0),
        }
    }

    fn next(&self) -> anyhow::Result<&(Uuid, String, Uuid)> {
        let turn = self.turn.fetch_add(1, Ordering::Relaxed);
        self.running
            .get(turn % self.running.len().max(1))
            .context("a member")
    }

    pub async fn bare(&self) -> anyhow::Result<impl AsyncFnMut() -> anyhow::Result<()>> {
        let db = postgres(&self.url).await?;
        let (owner, _, workout) = self.next()?.clone();
        let statements = Statements::prepare(&db).await?;
        let exercise = self.exercise;
        Ok(async move || statements.write(&db, owner, workout, exercise).await)
    }

    pub async fn engine(&self) -> anyhow::Result<impl AsyncFnMut() -> anyhow::Result<()>> {
        let (owner, token, workout) = self.next()?.clone();
        let mut client = Client::connect(&self.address, Some(token)).await?;
        let (device, exercise) = (Uuid::now_v7(), self.exercise);
        // From where the device is; each answer brings its own set back.
        let first = client
            .json(
                Method::POST,
                "/v1/sync",
                Some(json!({"device": device, "cursor": 0, "operations": []})),
            )
            .await?;
        let mut cursor = first["cursor"].as_u64().unwrap_or_default();
        Ok(async move || {
            let clock = format!("{:013}-00000-{device}", Utc::now().timestamp_millis());
            let operation = json!({
                "id": Uuid::now_v7(), "schema_version": 1, "owner": owner, "actor": owner, "device": device,
                "hlc": clock, "entity": {"kind": "set", "id": Uuid::now_v7()}, "base_version": 0,
                "body": {"type": "put", "fields": fields(workout, exercise)},
            });
            let request = json!({"device": device, "cursor": cursor, "operations": [operation]});
            let answer = client.json(Method::POST, "/v1/sync", Some(request)).await?;
            anyhow::ensure!(
                answer["results"][0]["outcome"]["status"] == "accepted",
                "{answer}"
            );
            cursor = answer["cursor"].as_u64().context("a cursor")?;
            Ok(())
        })
    }
}

pub fn fields(workout: Uuid, exercise: Uuid) -> Value {
    json!({
        "workout": workout, "exercise": exercise, "slot": "w1d1s1", "position": 0, "kind": "working", "weight": 80_000,
        "unit": "kg", "convention": "total", "reps": 8, "rir": 2, "weight_source": "prescribed",
        "reps_source": "confirmed", "rir_source": "edited", "performed_at": "2026-03-12T18:10:00Z",
        "local_date": "2026-03-12", "utc_offset_s": 0, "outlier": "not_asked", "note": "",
    })
}
