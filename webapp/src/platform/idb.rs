//! IndexedDB as a few named tables of text. A write is one transaction over all of its tables, asked to be
//! durable, and it is done when the *transaction* is complete, not when its requests have succeeded.

use futures_util::future::try_join_all;
use idb::{DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, Query, Transaction, TransactionMode};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbTransaction};

use super::text::Reader;
use super::timer::Slices;

/// Why the database did not do it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdbError {
    /// The browser gives no database: private window, blocked storage.
    #[error("no database: {0}")]
    Unavailable(String),
    /// The transaction was undone: the disk or the quota is full. Nothing of it is stored.
    #[error("the transaction was undone: {0}")]
    Aborted(String),
    /// A request failed.
    #[error("the request failed: {0}")]
    Failed(String),
}

impl From<idb::Error> for IdbError {
    fn from(error: idb::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// The way from one version of a database to the next. What has been released is never changed: a change is one more.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The tables that it adds.
    pub adds: &'static [&'static str],
}

/// One change of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Puts a value under a key.
    Put {
        /// The table.
        table: &'static str,
        /// The key.
        key: String,
        /// The value.
        value: String,
    },
    /// Takes a key out.
    Delete {
        /// The table.
        table: &'static str,
        /// The key.
        key: String,
    },
}

/// An open database.
#[derive(Debug)]
pub struct Database {
    // The transaction options are taken from here: `idb` does not know them.
    raw: IdbDatabase,
    tables: Vec<&'static str>,
}

impl Database {
    /// Opens a database in the version that `migrations` lead to. One of an earlier version goes through those that it lacks, in
    /// one transaction with the opening: all or none.
    ///
    /// # Errors
    /// [`IdbError::Unavailable`] if the browser has no storage for us, or the database is of a newer version.
    pub async fn open(name: &str, migrations: &'static [Migration]) -> Result<Self, IdbError> {
        let version = u32::try_from(migrations.len()).unwrap_or(u32::MAX);
        let unavailable = |error: idb::Error| IdbError::Unavailable(error.to_string());
        let factory = Factory::new().map_err(unavailable)?;
        let mut request = factory.open(name, Some(version)).map_err(unavailable)?;
        request.on_upgrade_needed(move |event| {
            let Ok(database) = event.database() else { return };
            let from = event.old_version().unwrap_or_default();
            let from = usize::try_from(from).unwrap_or_default();
            for table in migrations.iter().skip(from).flat_map(|migration| migration.adds) {
                database.create_object_store(table, ObjectStoreParams::new()).ok();
            }
        });
        let mut database = request.await.map_err(unavailable)?;
        // A newer version of the app in another tab wants to upgrade: let it, instead of blocking it.
        database.on_version_change(|event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        database.forget_callbacks();
        Ok(Self {
            raw: database.into(),
            tables: migrations
                .iter()
                .flat_map(|migration| migration.adds)
                .copied()
                .collect(),
        })
    }

    /// Deletes a database and everything in it.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn delete(name: &str) -> Result<(), IdbError> {
        Factory::new()?.delete(name)?.await?;
        Ok(())
    }

    /// Does all of it or nothing. Resolves when the transaction is complete: on the disk, as far as the browser
    /// can tell.
    ///
    /// # Errors
    /// [`IdbError::Aborted`] if nothing of it was stored.
    pub async fn write(&self, writes: &[Write]) -> Result<(), IdbError> {
        if writes.is_empty() {
            return Ok(());
        }
        let transaction = self.begin_strict()?;
        for write in writes {
            // The requests report to the transaction, which fails as a whole.
            match write {
                Write::Put { table, key, value } => {
                    let value = JsValue::from_str(value);
                    transaction
                        .object_store(table)?
                        .put(&value, Some(&JsValue::from_str(key)))?;
                }
                Write::Delete { table, key } => {
                    transaction.object_store(table)?.delete(JsValue::from_str(key))?;
                }
            }
        }
        match transaction.await {
            Ok(result) if result.is_committed() => Ok(()),
            Ok(_) => Err(IdbError::Aborted("aborted".to_owned())),
            Err(error) => Err(IdbError::Aborted(error.to_string())),
        }
    }

    /// Every value of each table, in the order of the keys, all of one moment.
    ///
    /// # Errors
    /// If the browser cannot read.
    pub async fn read_all<const N: usize>(
        &self,
        tables: [&'static str; N],
    ) -> Result<[Vec<String>; N], IdbError> {
        let transaction = self.begin_read(&tables)?;
        // All requests first, and all answers before anything else: a transaction ends by itself as soon as it has nothing
        // to do, and an answer that nobody waits for is gone.
        let requests = tables
            .iter()
            .map(|table| {
                Ok(transaction
                    .object_store(table)?
                    .get_all(None, None)?
                    .into_future())
            })
            .collect::<Result<Vec<_>, idb::Error>>()?;
        let answers = try_join_all(requests).await?;
        let mut all = [const { Vec::new() }; N];
        let (reader, mut slices) = (Reader::new(), Slices::start());
        for (values, texts) in answers.into_iter().zip(&mut all) {
            for value in values {
                texts.extend(reader.string(&value));
                slices.pause().await;
            }
        }
        Ok(all)
    }

    /// One value.
    ///
    /// # Errors
    /// If the browser cannot read.
    pub async fn get(&self, table: &'static str, key: &str) -> Result<Option<String>, IdbError> {
        let transaction = self.begin_read(&[table])?;
        let store: ObjectStore = transaction.object_store(table)?;
        let value = store.get(Query::Key(JsValue::from_str(key)))?.await?;
        Ok(value.and_then(|value| Reader::new().string(&value)))
    }

    /// Closes the connection.
    pub fn close(&self) {
        self.raw.close();
    }

    fn begin_read(&self, tables: &[&str]) -> Result<Transaction, IdbError> {
        let database = idb::Database::from(self.raw.clone());
        Ok(database.transaction(tables, TransactionMode::ReadOnly)?)
    }

    /// `durability: "strict"` makes the browser wait for the disk. `web_sys` has the option only among its
    /// unstable interfaces, so it is called by name; a browser that does not know it ignores it.
    fn begin_strict(&self) -> Result<Transaction, IdbError> {
        let failed = |error: JsValue| IdbError::Failed(format!("{error:?}"));
        let tables: Array = self.tables.iter().map(|table| JsValue::from_str(table)).collect();
        let options = Object::new();
        Reflect::set(
            &options,
            &JsValue::from_str("durability"),
            &JsValue::from_str("strict"),
        )
        .map_err(failed)?;
        let begin: Function = Reflect::get(&self.raw, &JsValue::from_str("transaction"))
            .map_err(failed)?
            .unchecked_into();
        let transaction = begin
            .call3(&self.raw, &tables, &JsValue::from_str("readwrite"), &options)
            .map_err(failed)?;
        Ok(transaction.unchecked_into::<IdbTransaction>().into())
    }
}
