//! Operations of one owner, applied one after the other under the lock of the owner's head.

use std::collections::{BTreeSet, HashMap};

use diesel::QueryResult;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use futures_util::try_join;
use shared::{
    error::Code,
    ids::{OperationId, UserId},
    sync::{EntityKind, Operation},
};

use super::{apply, digest::digest, head::Head, journal};
use crate::{
    http::problem::{ApiError, ApiResult},
    jobs::Job,
    prescriptions::rebuild_strength_state::RebuildStrengthState,
};

/// Lives within one transaction.
pub struct Batch {
    owner: UserId,
    head: Head,
    known: HashMap<OperationId, journal::Known>,
    touched: Touched,
    now_ms: u64,
}

/// The kinds of entities that a batch has changed.
#[derive(Clone, Debug, Default)]
pub struct Touched(BTreeSet<EntityKind>);

impl Touched {
    /// Whether what the coach has learned may be out of date.
    #[must_use]
    pub fn concerns_strength(&self) -> bool {
        [EntityKind::CustomExercise, EntityKind::Set, EntityKind::Workout]
            .iter()
            .any(|kind| self.0.contains(kind))
    }
}

/// An operation with its place in the history, its clock as it will be kept.
#[derive(Debug)]
pub(super) struct Numbered {
    pub(super) operation: Operation,
    /// Of what was sent.
    pub(super) digest: Vec<u8>,
    pub(super) change_seq: u64,
}

impl Batch {
    /// Locks the owner's head and looks up which of `ids` have been applied already. To be called in a transaction.
    ///
    /// # Errors
    /// If a query fails.
    pub async fn open(conn: &mut AsyncPgConnection, owner: UserId, ids: &[OperationId]) -> QueryResult<Self> {
        let conn = &*conn;
        // Sent together, answered one after the other: what is known is looked up under the lock.
        let (head, known) = try_join!(Head::lock(conn, owner), journal::known(conn, owner, ids))?;
        let (head, known) = match head {
            Some(head) => (head, known),
            // Without a lock, another's may have come between.
            None => {
                let head = Head::lock_first(conn, owner).await?;
                (head, journal::known(conn, owner, ids).await?)
            }
        };
        Ok(Self {
            owner,
            head,
            known,
            touched: Touched::default(),
            now_ms: now_ms(),
        })
    }

    /// Whose data it is.
    #[must_use]
    pub fn owner(&self) -> UserId {
        self.owner
    }

    /// The engine's time when the lock was had, in milliseconds since 1970.
    #[must_use]
    pub fn now_ms(&self) -> u64 {
        self.now_ms
    }

    /// The owner's last number so far.
    #[must_use]
    pub fn head(&self) -> u64 {
        self.head.current()
    }

    /// Whether an operation with this id has been applied already.
    pub(super) fn is_known(&self, id: OperationId) -> bool {
        self.known.contains_key(&id)
    }

    /// Applies an operation at most once and returns its place in the history. If it is refused, nothing of it
    /// has happened, and the batch goes on.
    ///
    /// # Errors
    /// 4xx if it is refused; 5xx if something broke, and then the transaction must not be committed.
    pub async fn apply(&mut self, conn: &mut AsyncPgConnection, operation: &Operation) -> ApiResult<u64> {
        self.apply_one(conn, operation, false).await
    }

    /// As [`Batch::apply`]. `is_new` if no operation about the entity was ever applied: then nothing is looked for.
    pub(super) async fn apply_one(
        &mut self,
        conn: &mut AsyncPgConnection,
        operation: &Operation,
        is_new: bool,
    ) -> ApiResult<u64> {
        if let Some(known) = self.known.get(&operation.id) {
            return if known.digest == digest(operation) {
                Ok(known.change_seq)
            } else {
                Err(ApiError::new(Code::IdConflict))
            };
        }
        let numbered = self.numbered(operation, self.head.next());
        // A savepoint: what is refused half-way leaves no trace.
        conn.transaction::<_, ApiError, _>(async |conn| apply::apply(conn, &numbered, is_new).await)
            .await?;
        Ok(self.keep(numbered))
    }

    /// An operation that gets a place in the history.
    pub(super) fn numbered(&self, operation: &Operation, change_seq: u64) -> Numbered {
        Numbered {
            digest: digest(operation),
            change_seq,
            operation: Operation {
                hlc: operation.hlc.restamped(self.now_ms, change_seq),
                ..operation.clone()
            },
        }
    }

    /// It has happened. Returns its place.
    pub(super) fn keep(&mut self, numbered: Numbered) -> u64 {
        let Numbered {
            operation,
            digest,
            change_seq,
        } = numbered;
        self.head.take();
        self.known
            .insert(operation.id, journal::Known { digest, change_seq });
        self.touched.0.insert(operation.entity.kind);
        change_seq
    }

    /// Writes down how far the history has come, and the jobs that follow from it.
    ///
    /// # Errors
    /// If a query fails.
    pub async fn close(self, conn: &AsyncPgConnection) -> QueryResult<()> {
        let rebuild = async {
            match self.touched.concerns_strength() {
                true => RebuildStrengthState { owner: self.owner }.enqueue(conn).await,
                false => Ok(()),
            }
        };
        try_join!(self.head.save(conn), rebuild)?;
        Ok(())
    }
}

/// The engine's wall clock in milliseconds since 1970.
fn now_ms() -> u64 {
    u64::try_from(chrono::Utc::now().timestamp_millis()).unwrap_or_default()
}
