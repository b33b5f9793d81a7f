//! The store in the browser's database `gymgenius-<profile id>`.
//!
//! Values are JSON text: what travels and what is stored is written by the same code, and a field that this
//! version does not know is kept as it is.

use serde::{Serialize, de::DeserializeOwned};
use shared::ids::OperationId;
use shared::sync::{Advance, Document, EntityRef, Operation, Pending, unsent};
use uuid::Uuid;

use super::{LocalStore, StoreError, Stored};
use crate::platform::idb::{Database, Migration, Write};
use crate::platform::timer::Slices;

const DOCUMENTS: &str = "documents";
const PENDING: &str = "pending";
/// The cursor, then its landmark, in a table of their own so that they are read in one transaction with the documents
/// they belong to.
const CURSOR: &str = "cursor";
const LANDMARK: &str = "landmark";
const META: &str = "meta";

/// One for each version, oldest first. Each version has a fixture, `webapp/e2e/fixtures/store/v<version>.json`, which a browser
/// test opens with the app as it is.
const MIGRATIONS: &[Migration] = &[Migration {
    adds: &[DOCUMENTS, PENDING, CURSOR, META],
}];

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
            database: Database::open(&database_name(profile), MIGRATIONS).await?,
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
        let [documents, pending, place] = self.database.read_all([DOCUMENTS, PENDING, CURSOR]).await?;
        let (cursor, landmark) = read_place(&place)?;
        Ok(Stored {
            cursor,
            landmark,
            documents: read_all(&documents).await?,
            pending: read_all(&pending).await?,
        })
    }

    async fn place(&self) -> Result<(u64, Option<String>), StoreError> {
        let [place] = self.database.read_all([CURSOR]).await?;
        read_place(&place)
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
        writes.push(put(CURSOR, LANDMARK.to_owned(), &advance.landmark)?);
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

/// In the order of their keys; a store of an older version has no landmark.
fn read_place(place: &[String]) -> Result<(u64, Option<String>), StoreError> {
    let cursor = place.first().map_or(Ok(0), |text| read(text))?;
    let landmark = place.get(1).map_or(Ok(None), |text| read(text))?;
    Ok((cursor, landmark))
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
