//! Operations, and how they merge. Pure: the webapp and the engine execute what this decides.
//!
//! A device never sends a state, it sends what it *did* ([`Operation`]); each side folds operations into
//! [`Document`]s with the same [`Document::apply`], which is commutative, associative and idempotent. So any
//! two sides that have seen the same operations hold the same documents (`docs/SYNC.md`).

mod backoff;
mod device;
mod document;
mod exchange;
mod hlc;
mod operation;
#[cfg(test)]
mod proof;
mod replica;
mod store;

pub use backoff::Backoff;
pub use device::{Device, Interrupted, Line, commit, exchange};
pub use document::{Applied, Document};
pub use exchange::{
    BATCH_BYTES, BATCH_LIMIT, OperationResult, Outcome, SyncRequest, SyncResponse, object_bytes, text_bytes,
};
pub use hlc::{Hlc, HlcClock, HlcParseError, MAX_SKEW_MS};
pub use operation::{Body, EntityKind, EntityRef, Fields, Operation, SCHEMA_VERSION};
pub use replica::{Advance, Pending, PendingState, Replica};
pub use store::{LocalStore, MemoryStore, StoreError, Stored, unsent};
