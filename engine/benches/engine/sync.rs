//! Sync of sets that were just logged, one or a day's: the engine parses, merges and judges; bare, the statements alone.

use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Context;
use chrono::Utc;
use hyper::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{bare::postgres, http::Client, statements::Statements};

/// Sets by `/v1/sync`.
pub struct Sync {
    url: String,
    address: String,
    running: Vec<(Uuid, String, Uuid)>,
    exercise: Uuid,
    turn: AtomicUsize,
    /// Sets of one request.
    sets: usize,
}

impl Sync {
    pub fn new(url: &str, address: &str, running: Vec<(Uuid, String, Uuid)>, exercise: Uuid) -> Self {
        Self {
            url: url.to_owned(),
            address: address.to_owned(),
            running,
            exercise,
            turn: AtomicUsize::new(0),
            sets: 1,
        }
    }

    /// The same with so many sets in a request.
    pub fn with_sets(self, sets: usize) -> Self {
        Self { sets, ..self }
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
        let (exercise, sets) = (self.exercise, self.sets);
        Ok(async move || statements.write(&db, owner, (workout, exercise), sets).await)
    }

    pub async fn engine(&self) -> anyhow::Result<impl AsyncFnMut() -> anyhow::Result<()>> {
        let (owner, token, workout) = self.next()?.clone();
        let mut client = Client::connect(&self.address, Some(token)).await?;
        let (device, exercise, sets) = (Uuid::now_v7(), self.exercise, self.sets);
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
            let now = Utc::now().timestamp_millis();
            let operation = |number: usize| {
                json!({
                    "id": Uuid::now_v7(), "schema_version": 1, "owner": owner, "actor": owner, "device": device,
                    "hlc": format!("{now:013}-{number:05}-{device}"), "entity": {"kind": "set", "id": Uuid::now_v7()},
                    "base_version": 0, "body": {"type": "put", "fields": fields(workout, exercise)},
                })
            };
            let operations: Vec<_> = (0..sets).map(operation).collect();
            let request = json!({"device": device, "cursor": cursor, "operations": operations});
            let answer = client.json(Method::POST, "/v1/sync", Some(request)).await?;
            let results = answer["results"].as_array().context("results")?;
            let accepted = results
                .iter()
                .filter(|result| result["outcome"]["status"] == "accepted");
            anyhow::ensure!(accepted.count() == sets, "{answer}");
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
