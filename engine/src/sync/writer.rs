//! Writes of REST clients, jobs and seeding: they become operations like those of a device.

use diesel_async::AsyncPgConnection;
use shared::{
    api::Versioned,
    entity,
    ids::{OperationId, UserId},
    sync::{BATCH_LIMIT, Body, Document, EntityKind, EntityRef, Fields, HlcClock, Operation, SCHEMA_VERSION},
};
use uuid::Uuid;

use super::{Batch, ENGINE_DEVICE, Stored, Synced, documents, read};
use crate::http::problem::{ApiError, ApiResult};

/// Writes for one owner within one transaction.
pub struct Writer<'conn> {
    conn: &'conn mut AsyncPgConnection,
    batch: Batch,
    actor: UserId,
    clock: HlcClock,
}

impl<'conn> Writer<'conn> {
    /// Locks the owner's history. To be called in a transaction; `actor` is who writes.
    ///
    /// # Errors
    /// If a query fails.
    pub async fn open(conn: &'conn mut AsyncPgConnection, owner: UserId, actor: UserId) -> ApiResult<Self> {
        let batch = Batch::open(conn, owner, &[]).await?;
        Ok(Self {
            conn,
            batch,
            actor,
            clock: HlcClock::new(ENGINE_DEVICE),
        })
    }

    /// Whose data it is.
    #[must_use]
    pub fn owner(&self) -> UserId {
        self.batch.owner()
    }

    /// The connection, for reading under the lock.
    pub fn conn(&mut self) -> &mut AsyncPgConnection {
        self.conn
    }

    /// Makes the entity be as given, alive. Where it is so already, nothing is written.
    ///
    /// # Errors
    /// As [`Batch::apply`].
    pub async fn put<E: Synced>(&mut self, id: Uuid, entity: &E) -> ApiResult<Versioned<E>> {
        let row = documents::row::<E>(self.conn, self.batch.owner(), id).await?;
        let fields = match &row {
            Some(row) if row.is_alive() => {
                let fields = entity::difference(&row.entity::<E>()?, entity);
                if fields.is_empty() {
                    return Ok(row.versioned()?);
                }
                fields
            }
            _ => entity::fields(entity),
        };
        let version = self
            .write(
                row.as_ref().map(Stored::document::<E>).transpose()?,
                E::KIND,
                id,
                put(fields),
            )
            .await?;
        Ok(Versioned {
            id,
            version,
            entity: entity.clone(),
        })
    }

    /// Deletes an entity.
    ///
    /// # Errors
    /// `not_found` if there is none; else as [`Batch::apply`].
    pub async fn delete<E: Synced>(&mut self, id: Uuid) -> ApiResult<()> {
        let row = documents::row::<E>(self.conn, self.batch.owner(), id).await?;
        let Some(row) = row.filter(Stored::is_alive) else {
            return Err(ApiError::not_found());
        };
        self.write(Some(row.document::<E>()?), E::KIND, id, Body::Delete)
            .await
            .map(drop)
    }

    /// Ends the batch; the transaction may be committed then.
    ///
    /// # Errors
    /// If a query fails.
    pub async fn close(self) -> ApiResult<()> {
        Ok(self.batch.close(self.conn).await?)
    }

    /// Adds entities that are not there yet, many at once.
    ///
    /// # Errors
    /// That of the first one that is refused; those before it are there then.
    pub async fn add<'e, E: Synced>(
        &mut self,
        entities: impl IntoIterator<Item = (Uuid, &'e E)>,
    ) -> ApiResult<()> {
        let mut operations = Vec::new();
        for (id, entity) in entities {
            operations.push(self.operation(None, E::KIND, id, put(entity::fields(entity)))?);
        }
        for part in operations.chunks(BATCH_LIMIT) {
            let part: Vec<&Operation> = part.iter().collect();
            for outcome in self.batch.apply_all(self.conn, &part).await? {
                outcome?;
            }
        }
        Ok(())
    }

    async fn write(
        &mut self,
        known: Option<Document>,
        kind: EntityKind,
        id: Uuid,
        body: Body,
    ) -> ApiResult<u64> {
        let operation = self.operation(known, kind, id, body)?;
        self.batch.apply(self.conn, &operation).await
    }

    fn operation(
        &mut self,
        known: Option<Document>,
        kind: EntityKind,
        id: Uuid,
        body: Body,
    ) -> ApiResult<Operation> {
        let now = self.batch.now_ms();
        // Whoever writes here has seen what is there: the write comes after it, whatever the devices' clocks say.
        for moment in known.iter().flat_map(Document::moments) {
            self.clock.observe(moment);
        }
        let operation = Operation {
            id: OperationId::new(Uuid::now_v7()),
            schema_version: SCHEMA_VERSION,
            owner: self.batch.owner(),
            actor: self.actor,
            device: ENGINE_DEVICE,
            hlc: self.clock.tick(now),
            entity: EntityRef { kind, id },
            base_version: known.map_or(0, |document| document.version),
            body,
        };
        read::check(&operation).into_result()?;
        Ok(operation)
    }
}

fn put(fields: Fields) -> Body {
    Body::Put { fields }
}
