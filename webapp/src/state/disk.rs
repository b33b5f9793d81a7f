//! The device's disk, as far as there is one: a browser may give us none, and a full one refuses. What was done then stays in
//! memory, goes to the engine as soon as there is a network, and to the disk as soon as there is room.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use shared::ids::OperationId;
use shared::sync::{Advance, EntityRef, Operation};

use crate::store::{IndexedDbStore, LocalStore, StoreError, Stored};

/// Where one owner's data are stored. It takes everything: what it could not store, it says.
#[derive(Debug)]
pub struct Disk {
    store: Option<IndexedDbStore>,
    /// Where the lifter is told.
    failure: RwSignal<Option<StoreError>>,
    /// What was done and is not stored.
    unstored: RefCell<Vec<Operation>>,
    /// Cursor and landmark of the last answer that could not be stored. Later answers must not be: the cursor that is stored
    /// would run ahead of the documents. What is stored is a whole of an earlier moment, and the next visit goes on from it.
    ahead: RefCell<Option<(u64, Option<String>)>>,
    /// Whether the last attempt to store was refused.
    refuses: Cell<bool>,
}

impl Disk {
    /// A disk; none if the browser gives none, or gives one that cannot be read.
    #[must_use]
    pub fn new(store: Option<IndexedDbStore>, failure: RwSignal<Option<StoreError>>) -> Self {
        Self {
            ahead: RefCell::new(store.is_none().then_some((0, None))),
            store,
            failure,
            unstored: RefCell::default(),
            refuses: Cell::new(false),
        }
    }

    /// Whether there is one.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.store.is_some()
    }

    /// Whether something that was done to the entity is not stored.
    #[must_use]
    pub fn lacks(&self, entity: EntityRef) -> bool {
        let unstored = self.unstored.borrow();
        unstored.iter().any(|operation| operation.entity == entity)
    }

    /// Whether something that was done is not stored.
    #[must_use]
    pub fn lacks_any(&self) -> bool {
        !self.unstored.borrow().is_empty()
    }

    fn note(&self, answer: Result<(), StoreError>) {
        match answer {
            Err(error) => {
                self.refuses.set(true);
                self.failure.set(Some(error));
            }
            // There is room again, and nothing is missing.
            Ok(()) if self.refuses.get() && self.ahead.borrow().is_none() && !self.lacks_any() => {
                self.refuses.set(false);
                self.failure.set(None);
            }
            Ok(()) => {}
        }
    }

    fn get(&self) -> Result<&IndexedDbStore, StoreError> {
        self.store.as_ref().ok_or(StoreError::Unavailable)
    }
}

impl LocalStore for Disk {
    async fn load(&self) -> Result<Stored, StoreError> {
        self.get()?.load().await
    }

    async fn place(&self) -> Result<(u64, Option<String>), StoreError> {
        let ahead = self.ahead.borrow().clone();
        match ahead {
            Some(place) => Ok(place),
            None => self.get()?.place().await,
        }
    }

    async fn append(&self, operations: &[Operation]) -> Result<(), StoreError> {
        let Some(store) = &self.store else { return Ok(()) };
        // What could not be stored before has its next chance.
        let mut batch = self.unstored.borrow().clone();
        batch.extend_from_slice(operations);
        let answer = store.append(&batch).await;
        if answer.is_ok() {
            let stored: BTreeSet<OperationId> = batch.iter().map(|operation| operation.id).collect();
            self.unstored
                .borrow_mut()
                .retain(|operation| !stored.contains(&operation.id));
        } else {
            self.unstored.borrow_mut().extend_from_slice(operations);
        }
        self.note(answer);
        Ok(())
    }

    async fn advance(&self, advance: &Advance) -> Result<(), StoreError> {
        // What the engine has is lost no more.
        self.unstored
            .borrow_mut()
            .retain(|operation| !advance.finished.contains(&operation.id));
        let place = (advance.cursor, advance.landmark.clone());
        let is_ahead = self.ahead.borrow().is_some();
        let answer = match &self.store {
            Some(store) if !is_ahead => store.advance(advance).await,
            _ => {
                self.ahead.replace(Some(place));
                return Ok(());
            }
        };
        if answer.is_err() {
            self.ahead.replace(Some(place));
        }
        self.note(answer);
        Ok(())
    }

    async fn discard(&self, operation: OperationId) -> Result<(), StoreError> {
        match &self.store {
            Some(store) => store.discard(operation).await,
            None => Ok(()),
        }
    }

    async fn meta<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StoreError> {
        self.get()?.meta(key).await
    }

    async fn put_meta<T: Serialize>(&self, key: &str, value: &T) -> Result<(), StoreError> {
        self.get()?.put_meta(key, value).await
    }

    async fn delete_meta(&self, key: &str) -> Result<(), StoreError> {
        self.get()?.delete_meta(key).await
    }
}
