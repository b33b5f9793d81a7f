//! A device's disk: a journal of what was kept, one line for each transaction, on the disk before anybody is told so.
//!
//! A line that was torn by the device's death is as if it had never been begun, like a transaction of IndexedDB.

use std::{
    cell::RefCell,
    fs::{File, OpenOptions},
    io::{ErrorKind, Write},
    path::Path,
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use shared::{
    ids::OperationId,
    sync::{Advance, LocalStore, MemoryStore, Operation, StoreError, Stored},
};

/// One transaction.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    Append(Vec<Operation>),
    Advance(Advance),
    Discard(OperationId),
    Meta(String, Value),
}

/// The store of one profile, as durable as the browser's.
pub struct Disk {
    journal: RefCell<File>,
    read: MemoryStore,
}

impl Disk {
    /// Opens a journal, or begins one, and forgets a line that was torn.
    pub async fn open(path: &Path) -> anyhow::Result<Self> {
        let text = match std::fs::read_to_string(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            read => read?,
        };
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        let read = MemoryStore::default();
        for line in text[..whole].lines() {
            apply(&read, serde_json::from_str(line)?).await?;
        }
        let journal = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path)?;
        journal.set_len(u64::try_from(whole)?)?;
        drop(journal);
        let journal = OpenOptions::new().append(true).open(path)?;
        Ok(Self {
            journal: RefCell::new(journal),
            read,
        })
    }

    async fn keep(&self, line: Line) -> Result<(), StoreError> {
        let refused = |error: &dyn std::fmt::Display| StoreError::Refused(error.to_string());
        let mut text = serde_json::to_string(&line).map_err(|error| refused(&error))?;
        text.push('\n');
        let write = |journal: &mut File| {
            journal.write_all(text.as_bytes())?;
            journal.sync_data()
        };
        write(&mut self.journal.borrow_mut()).map_err(|error: std::io::Error| refused(&error))?;
        apply(&self.read, line).await
    }
}

async fn apply(store: &MemoryStore, line: Line) -> Result<(), StoreError> {
    match line {
        Line::Append(operations) => store.append(&operations).await,
        Line::Advance(advance) => store.advance(&advance).await,
        Line::Discard(id) => store.discard(id).await,
        Line::Meta(key, value) => store.put_meta(&key, &value).await,
    }
}

impl LocalStore for Disk {
    async fn load(&self) -> Result<Stored, StoreError> {
        self.read.load().await
    }

    async fn place(&self) -> Result<(u64, Option<String>), StoreError> {
        self.read.place().await
    }

    async fn append(&self, operations: &[Operation]) -> Result<(), StoreError> {
        self.keep(Line::Append(operations.to_vec())).await
    }

    async fn advance(&self, advance: &Advance) -> Result<(), StoreError> {
        self.keep(Line::Advance(advance.clone())).await
    }

    async fn discard(&self, operation: OperationId) -> Result<(), StoreError> {
        self.keep(Line::Discard(operation)).await
    }

    async fn meta<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StoreError> {
        self.read.meta(key).await
    }

    async fn put_meta<T: Serialize>(&self, key: &str, value: &T) -> Result<(), StoreError> {
        let value = serde_json::to_value(value).map_err(|error| StoreError::Refused(error.to_string()))?;
        self.keep(Line::Meta(key.to_owned(), value)).await
    }

    async fn delete_meta(&self, key: &str) -> Result<(), StoreError> {
        self.keep(Line::Meta(key.to_owned(), Value::Null)).await
    }
}
