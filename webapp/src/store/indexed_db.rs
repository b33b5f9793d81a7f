//! The store in the browser's database `gymgenius-<profile id>`.
//!
//! Values are JSON text: what travels and what is stored is written by the same code, and a field that this
//! version does not know is kept as it is.

use serde::{Serialize, de::DeserializeOwned};
use shared::ids::OperationId;
use shared::sync::{Advance, Document, EntityRef, Operation, Pending};
use uuid::Uuid;

use super::{LocalStore, StoreError, Stored, unsent};
use crate::platform::idb::{Database, Write};
use crate::platform::timer::Slices;

const VERSION: u32 = 1;
const DOCUMENTS: &str = "documents";
const PENDING: &str = "pending";
/// One value, in a table of its own so that it is read in one transaction with the documents it belongs to.
const CURSOR: &str = "cursor";
const META: &str = "meta";
const TABLES: &[&str] = &[DOCUMENTS, PENDING, CURSOR, META];

/// The store of one profile in IndexedDB.
#[derive(Debug)]
pub struct IndexedDbStore {
    database: Database,
}

impl IndexedDbStore {
    /// Opens the store of a profile, and makes it if it is not there.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] if the browser gives us no storage.
    pub async fn open(profile: Uuid) -> Result<Self, StoreError> {
        Ok(Self {
            database: Database::open(&database_name(profile), VERSION, TABLES).await?,
        })
    }

    /// Deletes the store of a profile for good.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn delete(profile: Uuid) -> Result<(), StoreError> {
        Ok(Database::delete(&database_name(profile)).await?)
    }
}

fn database_name(profile: Uuid) -> String {
    format!("gymgenius-{profile}")
}

impl LocalStore for IndexedDbStore {
    async fn load(&self) -> Result<Stored, StoreError> {
        // One transaction, so that no tab sees documents and cursor of two moments.
        let [documents, pending, cursor] = self.database.read_all([DOCUMENTS, PENDING, CURSOR]).await?;
        Ok(Stored {
            cursor: cursor
                .first()
                .map(|text| read(text))
                .transpose()?
                .unwrap_or_default(),
            documents: read_all(&documents).await?,
            pending: read_all(&pending).await?,
        })
    }

    async fn append(&self, operations: &[Operation]) -> Result<(), StoreError> {
        let writes = operations
            .iter()
            .map(|operation| put_pending(&unsent(operation)))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(self.database.write(&writes).await?)
    }

    async fn advance(&self, advance: &Advance) -> Result<(), StoreError> {
        let mut writes = advance
            .documents
            .iter()
            .map(put_document)
            .chain(advance.updated.iter().map(put_pending))
            .collect::<Result<Vec<_>, _>>()?;
        writes.extend(advance.finished.iter().map(|id| delete_pending(*id)));
        writes.push(put(CURSOR, CURSOR.to_owned(), &advance.cursor)?);
        Ok(self.database.write(&writes).await?)
    }

    async fn discard(&self, operation: OperationId) -> Result<(), StoreError> {
        Ok(self.database.write(&[delete_pending(operation)]).await?)
    }

    async fn meta<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StoreError> {
        self.database
            .get(META, key)
            .await?
            .map(|text| read(&text))
            .transpose()
    }

    async fn put_meta<T: Serialize>(&self, key: &str, value: &T) -> Result<(), StoreError> {
        Ok(self.database.write(&[put(META, key.to_owned(), value)?]).await?)
    }

    async fn delete_meta(&self, key: &str) -> Result<(), StoreError> {
        let write = Write::Delete {
            table: META,
            key: key.to_owned(),
        };
        Ok(self.database.write(&[write]).await?)
    }
}

fn put_document(document: &Document) -> Result<Write, StoreError> {
    let EntityRef { kind, id } = document.entity;
    put(DOCUMENTS, format!("{}/{id}", kind.as_str()), document)
}

fn put_pending(pending: &Pending) -> Result<Write, StoreError> {
    put(PENDING, pending.operation.id.to_string(), pending)
}

fn delete_pending(operation: OperationId) -> Write {
    Write::Delete {
        table: PENDING,
        key: operation.to_string(),
    }
}

fn put<T: Serialize>(table: &'static str, key: String, value: &T) -> Result<Write, StoreError> {
    let value = serde_json::to_string(value).map_err(|error| StoreError::Refused(error.to_string()))?;
    Ok(Write::Put { table, key, value })
}

async fn read_all<T: DeserializeOwned>(texts: &[String]) -> Result<Vec<T>, StoreError> {
    let mut slices = Slices::start();
    let mut values = Vec::with_capacity(texts.len());
    for text in texts {
        values.push(read(text)?);
        slices.pause().await;
    }
    Ok(values)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Unreadable(error.to_string()))
}
