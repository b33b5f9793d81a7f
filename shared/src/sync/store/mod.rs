//! What a device keeps of one profile: confirmed documents, operations that the engine has not taken yet, the cursor,
//! and a few values by name.
//!
//! A store belongs to one profile, an id made on the device, so that somebody can start before having an account.
//! It decides nothing: [`super::Replica`] does, and is restored from [`Stored`].

mod memory;

#[cfg(test)]
mod contract;

use std::future::Future;

use serde::{Serialize, de::DeserializeOwned};

use super::{Advance, Document, Operation, Pending, PendingState};
use crate::ids::OperationId;

pub use memory::MemoryStore;

/// Everything that a replica is restored from, all of one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stored {
    /// How far the engine's changes are known.
    pub cursor: u64,
    /// How far the engine's history had come, in its words.
    pub landmark: Option<String>,
    /// Documents as the engine has confirmed them.
    pub documents: Vec<Document>,
    /// What was done on this device and is not confirmed.
    pub pending: Vec<Pending>,
}

/// Why the device did not keep it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no storage for us: a private window, or the lifter blocked it.
    #[error("no storage on this device")]
    Unavailable,
    /// Nothing of the change was kept: the disk is full, or the browser refused.
    #[error("the device did not keep it: {0}")]
    Refused(String),
    /// Something that is stored cannot be read by this version of the app. It is left as it is.
    #[error("what is stored cannot be read: {0}")]
    Unreadable(String),
}

/// The device's store of one profile. Each change is kept as a whole or not at all, and is on the disk when its
/// future resolves. Each is safe to repeat.
///
/// Futures are not `Send`: on a device everything runs on one thread.
pub trait LocalStore {
    /// Reads everything.
    fn load(&self) -> impl Future<Output = Result<Stored, StoreError>>;

    /// Reads cursor and landmark alone: they tell whether another tab has kept an answer since.
    fn place(&self) -> impl Future<Output = Result<(u64, Option<String>), StoreError>>;

    /// Keeps operations that were just done. Until this has resolved, no screen says that they are.
    fn append(&self, operations: &[Operation]) -> impl Future<Output = Result<(), StoreError>>;

    /// Keeps what an answer of the engine changed: documents, settled operations and the cursor together.
    fn advance(&self, advance: &Advance) -> impl Future<Output = Result<(), StoreError>>;

    /// Forgets a refused operation that the lifter does not need.
    fn discard(&self, operation: OperationId) -> impl Future<Output = Result<(), StoreError>>;

    /// Reads a value by name: a draft, the running rest, the device's id.
    fn meta<T: DeserializeOwned>(&self, key: &str) -> impl Future<Output = Result<Option<T>, StoreError>>;

    /// Keeps a value by name.
    fn put_meta<T: Serialize>(&self, key: &str, value: &T) -> impl Future<Output = Result<(), StoreError>>;

    /// Forgets a value by name.
    fn delete_meta(&self, key: &str) -> impl Future<Output = Result<(), StoreError>>;
}

/// The operation as it is kept when it was just done.
#[must_use]
pub fn unsent(operation: &Operation) -> Pending {
    Pending {
        operation: operation.clone(),
        state: PendingState::Unsent,
    }
}
