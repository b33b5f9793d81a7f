//! What `POST /v1/sync` takes and gives.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Document;
use crate::error::Problem;
use crate::ids::{DeviceId, OperationId};

/// The most operations in one request, and the most changed entities in one answer.
pub const BATCH_LIMIT: usize = 200;

/// What a device sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SyncRequest {
    /// The device that asks.
    pub device: DeviceId,
    /// The cursor of the last answer; 0 at first.
    pub cursor: u64,
    /// What was done since, oldest first, at most [`BATCH_LIMIT`]. Each is read by itself
    /// (`shared::sync::Operation`), so that one that the engine cannot read does not hold up the others.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<crate::sync::Operation>))]
    pub operations: Vec<Value>,
}

/// What became of the operations, and what changed elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SyncResponse {
    /// One result for each operation, in the order of the request.
    pub results: Vec<OperationResult>,
    /// Entities that changed after the cursor, each once, as they are now.
    pub changes: Vec<Document>,
    /// Ask again from here.
    pub cursor: u64,
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
