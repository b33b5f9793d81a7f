//! What `POST /v1/sync` takes and gives.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Document, Fields};
use crate::error::Problem;
use crate::ids::{DeviceId, OperationId};

/// The most operations in one request, and the most changed entities in one answer.
pub const BATCH_LIMIT: usize = 200;

/// About how long a request or an answer may become, in bytes: a batch ends before it, unless it is of one thing. Half of
/// what the engine takes, for [`text_bytes`] is an estimate.
pub const BATCH_BYTES: usize = 512 * 1024;

/// About how long a value is as JSON, without writing it.
#[must_use]
pub fn text_bytes(value: &Value) -> usize {
    match value {
        Value::Null | Value::Bool(_) => 5,
        Value::Number(_) => 10,
        Value::String(text) => text.len() + 3,
        Value::Array(items) => 2 + items.iter().map(text_bytes).sum::<usize>(),
        Value::Object(fields) => object_bytes(fields),
    }
}

/// As [`text_bytes`], of an object.
#[must_use]
pub fn object_bytes(fields: &Fields) -> usize {
    let fields = fields.iter();
    2 + fields
        .map(|(name, value)| name.len() + 4 + text_bytes(value))
        .sum::<usize>()
}

/// What a device sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SyncRequest {
    /// The device that asks.
    pub device: DeviceId,
    /// The cursor of the last answer; 0 at first.
    pub cursor: u64,
    /// The landmark of the last answer; none at first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub landmark: Option<String>,
    /// What was done since, oldest first, at most [`BATCH_LIMIT`]. Each is read by itself
    /// (`shared::sync::Operation`), so that one that the engine cannot read does not hold up the others.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<crate::sync::Operation>))]
    pub operations: Vec<Value>,
}

/// What became of the operations, and what changed elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SyncResponse {
    /// One result for each operation, in the order of the request; none if nothing was applied (`rewound_to`).
    pub results: Vec<OperationResult>,
    /// Entities that changed after the cursor, each once, as they are now.
    pub changes: Vec<Document>,
    /// Ask again from here.
    pub cursor: u64,
    /// How far the engine's history has come, in words of its own. The device gives it back, and the engine sees whether
    /// what the device knows is of its history.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub landmark: Option<String>,
    /// The engine's last number, where what the device knows is not of this history: the database was restored from a
    /// backup. Then nothing was applied, the changes are those from the beginning, and what the device knows beyond them it
    /// sends again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rewound_to: Option<u64>,
    /// There is more to fetch: ask again at once.
    pub more: bool,
    /// The engine's time in milliseconds since 1970, so that a device can see how wrong its clock is.
    pub server_time_ms: u64,
}

/// What became of one operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OperationResult {
    /// The operation; absent if even its id could not be read.
    pub id: Option<OperationId>,
    /// What became of it.
    pub outcome: Outcome,
}

/// Applied (now or before), or kept on the device with a reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Outcome {
    /// It is part of the history now; the device may forget it.
    Accepted {
        /// Its place in the owner's change feed.
        change_seq: u64,
    },
    /// It stays on the device, visible, until somebody decides.
    Rejected {
        /// Why.
        problem: Problem,
    },
}
