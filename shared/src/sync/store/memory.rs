//! The store in memory, for native tests of what stands on it. It can be told to fail.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use crate::ids::OperationId;
use crate::sync::{Advance, Document, EntityRef, Operation, Pending};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{LocalStore, StoreError, Stored, unsent};

/// A store that lives as long as the value.
#[derive(Debug, Default)]
pub struct MemoryStore {
    kept: RefCell<Kept>,
    full: Cell<bool>,
}

#[derive(Debug, Default)]
struct Kept {
    cursor: u64,
    landmark: Option<String>,
    documents: BTreeMap<EntityRef, Document>,
    pending: BTreeMap<OperationId, Pending>,
    meta: BTreeMap<String, Value>,
}

impl MemoryStore {
    /// From now on the disk is full, or has room again.
    pub fn set_full(&self, full: bool) {
        self.full.set(full);
    }

    fn change(&self, change: impl FnOnce(&mut Kept)) -> Result<(), StoreError> {
        if self.full.get() {
            return Err(StoreError::Refused("full".to_owned()));
        }
        change(&mut self.kept.borrow_mut());
        Ok(())
    }
}

impl LocalStore for MemoryStore {
    async fn load(&self) -> Result<Stored, StoreError> {
        let kept = self.kept.borrow();
        Ok(Stored {
            cursor: kept.cursor,
            landmark: kept.landmark.clone(),
            documents: kept.documents.values().cloned().collect(),
            pending: kept.pending.values().cloned().collect(),
        })
    }

    async fn place(&self) -> Result<(u64, Option<String>), StoreError> {
        let kept = self.kept.borrow();
        Ok((kept.cursor, kept.landmark.clone()))
    }

    async fn append(&self, operations: &[Operation]) -> Result<(), StoreError> {
        self.change(|kept| {
            for operation in operations {
                kept.pending.insert(operation.id, unsent(operation));
            }
        })
    }

    async fn advance(&self, advance: &Advance) -> Result<(), StoreError> {
        self.change(|kept| {
            for document in &advance.documents {
                kept.documents.insert(document.entity, document.clone());
            }
            for pending in &advance.updated {
                kept.pending.insert(pending.operation.id, pending.clone());
            }
            for id in &advance.finished {
                kept.pending.remove(id);
            }
            kept.cursor = advance.cursor;
            kept.landmark.clone_from(&advance.landmark);
        })
    }

    async fn discard(&self, operation: OperationId) -> Result<(), StoreError> {
        self.change(|kept| {
            kept.pending.remove(&operation);
        })
    }

    async fn meta<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StoreError> {
        let kept = self.kept.borrow();
        kept.meta
            .get(key)
            .map(|value| T::deserialize(value).map_err(|error| StoreError::Unreadable(error.to_string())))
            .transpose()
    }

    async fn put_meta<T: Serialize>(&self, key: &str, value: &T) -> Result<(), StoreError> {
        let value = serde_json::to_value(value).map_err(|error| StoreError::Refused(error.to_string()))?;
        self.change(|kept| {
            kept.meta.insert(key.to_owned(), value);
        })
    }

    async fn delete_meta(&self, key: &str) -> Result<(), StoreError> {
        self.change(|kept| {
            kept.meta.remove(key);
        })
    }
}
