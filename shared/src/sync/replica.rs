//! One device's copy of one owner's data: what the engine has confirmed, and what was done since.
//!
//! The screen shows confirmed documents with the pending operations applied on top. An operation leaves the
//! pending list only when the confirmed documents contain it, so nothing that was done is ever out of sight:
//! not while it waits, not when it is refused, not when the engine stamped it with another clock.
//!
//! Pure: what must be stored is returned as a value. A caller stores first and then lets the replica follow,
//! so that memory is never ahead of the disk.

mod rewind;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    BATCH_BYTES, BATCH_LIMIT, Body, Document, EntityRef, Hlc, HlcClock, Operation, Outcome, SCHEMA_VERSION,
    SyncRequest, SyncResponse, text_bytes,
};
use crate::error::Problem;
use crate::ids::{DeviceId, OperationId, UserId};

/// An operation that the confirmed documents do not contain yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pending {
    /// What was done.
    pub operation: Operation,
    /// How far it has come.
    pub state: PendingState,
}

impl Pending {
    /// Where it stands among the others.
    fn place(&self) -> (Hlc, OperationId) {
        (self.operation.hlc, self.operation.id)
    }
}

/// How far an operation has come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PendingState {
    /// Not known to the engine, as far as the device can tell.
    Unsent,
    /// The engine has it; its document comes with a later page of changes.
    Accepted {
        /// It is contained once the cursor has reached this.
        change_seq: u64,
    },
    /// The engine refused it. It is kept and shown until the lifter decides.
    Rejected {
        /// Why.
        problem: Problem,
    },
}

/// What an answer of the engine changes on the device, to be stored in one transaction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Advance {
    /// Confirmed documents that replace those of the same entity.
    pub documents: Vec<Document>,
    /// Pending operations that are done with.
    pub finished: Vec<OperationId>,
    /// Pending operations whose state changed.
    pub updated: Vec<Pending>,
    /// The new cursor.
    pub cursor: u64,
}

/// One device's copy of one owner's data.
#[derive(Clone, Debug)]
pub struct Replica {
    owner: UserId,
    device: DeviceId,
    clock: HlcClock,
    cursor: u64,
    confirmed: BTreeMap<EntityRef, Document>,
    /// By their clocks; those that are sent again may share one.
    pending: BTreeMap<(Hlc, OperationId), Pending>,
    view: BTreeMap<EntityRef, Document>,
}

impl Replica {
    /// A copy from what the device has stored.
    #[must_use]
    pub fn restore(
        owner: UserId,
        device: DeviceId,
        cursor: u64,
        confirmed: impl IntoIterator<Item = Document>,
        pending: impl IntoIterator<Item = Pending>,
    ) -> Self {
        let confirmed: BTreeMap<_, _> = confirmed
            .into_iter()
            .map(|document| (document.entity, document))
            .collect();
        let pending: BTreeMap<_, _> = pending
            .into_iter()
            .map(|pending| (pending.place(), pending))
            .collect();
        let own = |hlc: &&Hlc| hlc.device() == device;
        let last = confirmed
            .values()
            .flat_map(|document| {
                document
                    .clocks
                    .values()
                    .chain(&document.edited)
                    .chain(&document.deleted)
            })
            .chain(pending.keys().map(|(clock, _)| clock))
            .filter(own)
            .max()
            .copied();
        let mut replica = Self {
            owner,
            device,
            clock: last.map_or_else(|| HlcClock::new(device), HlcClock::resume),
            cursor,
            view: confirmed.clone(),
            confirmed,
            pending,
        };
        let touched: BTreeSet<_> = replica
            .pending
            .values()
            .map(|pending| pending.operation.entity)
            .collect();
        for entity in touched {
            replica.refresh(entity);
        }
        replica
    }

    /// Whose data it is.
    #[must_use]
    pub const fn owner(&self) -> UserId {
        self.owner
    }

    /// Documents as the screen shows them, deleted ones among them.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.view.values()
    }

    /// One document as the screen shows it.
    #[must_use]
    pub fn document(&self, entity: EntityRef) -> Option<&Document> {
        self.view.get(&entity)
    }

    /// What the engine has not taken yet, oldest first.
    pub fn pending(&self) -> impl Iterator<Item = &Pending> {
        self.pending.values()
    }

    /// Whether there is something to send.
    #[must_use]
    pub fn has_unsent(&self) -> bool {
        self.pending
            .values()
            .any(|pending| pending.state == PendingState::Unsent)
    }

    /// Writes down a change. Nothing has happened yet: store the operation, then [`Self::append`] it.
    pub fn prepare(&mut self, id: OperationId, entity: EntityRef, body: Body, now_ms: u64) -> Operation {
        Operation {
            id,
            schema_version: SCHEMA_VERSION,
            owner: self.owner,
            actor: self.owner,
            device: self.device,
            hlc: self.clock.tick(now_ms),
            entity,
            base_version: self.confirmed.get(&entity).map_or(0, |document| document.version),
            body,
        }
    }

    /// Lets the screen follow an operation that has been stored.
    pub fn append(&mut self, operation: Operation) {
        let entity = operation.entity;
        self.view
            .entry(entity)
            .or_insert_with(|| Document::new(entity))
            .apply(&operation);
        let pending = Pending {
            operation,
            state: PendingState::Unsent,
        };
        self.pending.insert(pending.place(), pending);
    }

    /// The next thing to ask the engine.
    #[must_use]
    pub fn request(&self) -> SyncRequest {
        let unsent = self
            .pending
            .values()
            .filter(|pending| pending.state == PendingState::Unsent);
        let mut bytes = 0;
        let operations = unsent
            .take(BATCH_LIMIT)
            .filter_map(|pending| serde_json::to_value(&pending.operation).ok())
            // The first one goes in any case: whether it is too large, the engine says.
            .take_while(|operation| {
                let is_first = bytes == 0;
                bytes += text_bytes(operation);
                is_first || bytes <= BATCH_BYTES
            })
            .collect();
        SyncRequest {
            device: self.device,
            cursor: self.cursor,
            operations,
        }
    }

    /// What an answer means for this device. Nothing has happened yet: store it, then [`Self::advance`].
    #[must_use]
    pub fn receive(&self, response: &SyncResponse) -> Advance {
        let by_id: BTreeMap<OperationId, &Pending> = self
            .pending
            .values()
            .map(|pending| (pending.operation.id, pending))
            .collect();
        let mut advance = Advance {
            documents: response.changes.clone(),
            cursor: match response.rewound_to {
                Some(_) => response.cursor,
                None => self.cursor.max(response.cursor),
            },
            ..Advance::default()
        };
        let answered = response.results.iter().filter_map(|result| {
            let pending = by_id.get(&result.id?)?;
            let state = match &result.outcome {
                Outcome::Accepted { change_seq } => PendingState::Accepted {
                    change_seq: *change_seq,
                },
                Outcome::Rejected { problem } => PendingState::Rejected {
                    problem: problem.clone(),
                },
            };
            Some(Pending {
                operation: pending.operation.clone(),
                state,
            })
        });
        let answered: BTreeMap<OperationId, Pending> =
            answered.map(|pending| (pending.operation.id, pending)).collect();
        for pending in self.pending.values() {
            let answer = answered.get(&pending.operation.id);
            match &answer.unwrap_or(pending).state {
                PendingState::Accepted { change_seq } if *change_seq <= advance.cursor => {
                    advance.finished.push(pending.operation.id);
                }
                // Of a history that is gone.
                PendingState::Accepted { .. } if answer.is_none() && response.rewound_to.is_some() => {
                    advance.updated.push(Pending {
                        operation: pending.operation.clone(),
                        state: PendingState::Unsent,
                    });
                }
                _ => advance.updated.extend(answer.cloned()),
            }
        }
        if let Some(head) = response.rewound_to {
            let lost = self.confirmed.values().filter(|document| document.version > head);
            let again = lost.flat_map(|document| rewind::operations(self.owner, self.device, document));
            advance.updated.extend(again.map(|operation| Pending {
                operation,
                state: PendingState::Unsent,
            }));
        }
        advance
    }

    /// Lets the screen follow an answer that has been stored. Returns the entities whose view may differ.
    pub fn advance(&mut self, advance: &Advance, now_ms: u64) -> BTreeSet<EntityRef> {
        let mut touched = BTreeSet::new();
        for document in &advance.documents {
            for clock in document
                .clocks
                .values()
                .chain(&document.edited)
                .chain(&document.deleted)
            {
                self.clock.observe(*clock, now_ms);
            }
            touched.insert(document.entity);
            self.confirmed.insert(document.entity, document.clone());
        }
        for pending in &advance.updated {
            touched.insert(pending.operation.entity);
            self.pending.insert(pending.place(), pending.clone());
        }
        let finished: BTreeSet<_> = advance.finished.iter().collect();
        self.pending.retain(|_, pending| {
            let keep = !finished.contains(&pending.operation.id);
            if !keep {
                touched.insert(pending.operation.entity);
            }
            keep
        });
        self.cursor = advance.cursor;
        for entity in &touched {
            self.refresh(*entity);
        }
        touched
    }

    /// Drops a refused operation; the lifter has decided that it is not needed.
    pub fn discard(&mut self, id: OperationId) {
        let Some(place) = self
            .pending
            .values()
            .find(|p| p.operation.id == id)
            .map(Pending::place)
        else {
            return;
        };
        if let Some(pending) = self.pending.remove(&place) {
            self.refresh(pending.operation.entity);
        }
    }

    /// Confirmed document with the pending operations on top.
    fn refresh(&mut self, entity: EntityRef) {
        let mut document = self
            .confirmed
            .get(&entity)
            .cloned()
            .unwrap_or_else(|| Document::new(entity));
        for pending in self
            .pending
            .values()
            .filter(|pending| pending.operation.entity == entity)
        {
            document.apply(&pending.operation);
        }
        if document == Document::new(entity) {
            self.view.remove(&entity);
        } else {
            self.view.insert(entity, document);
        }
    }
}

#[cfg(test)]
mod tests;
