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
    Stored, SyncRequest, SyncResponse, text_bytes,
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

impl From<&Outcome> for PendingState {
    fn from(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Accepted { change_seq } => Self::Accepted {
                change_seq: *change_seq,
            },
            Outcome::Rejected { problem } => Self::Rejected {
                problem: problem.clone(),
            },
        }
    }
}

/// What an answer of the engine changes on the device, to be stored in one transaction.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Advance {
    /// Confirmed documents that replace those of the same entity.
    pub documents: Vec<Document>,
    /// Pending operations that are done with.
    pub finished: Vec<OperationId>,
    /// Pending operations whose state changed.
    pub updated: Vec<Pending>,
    /// The new cursor.
    pub cursor: u64,
    /// How far the engine's history had come, in its words.
    pub landmark: Option<String>,
}

/// One device's copy of one owner's data.
#[derive(Clone, Debug)]
pub struct Replica {
    owner: UserId,
    device: DeviceId,
    clock: HlcClock,
    cursor: u64,
    landmark: Option<String>,
    confirmed: BTreeMap<EntityRef, Document>,
    /// By their clocks; those that are sent again may share one.
    pending: BTreeMap<(Hlc, OperationId), Pending>,
    view: BTreeMap<EntityRef, Document>,
}

impl Replica {
    /// A copy from what the device has stored.
    #[must_use]
    pub fn restore(owner: UserId, device: DeviceId, stored: Stored) -> Self {
        let documents = stored.documents.into_iter();
        let confirmed: BTreeMap<_, _> = documents.map(|document| (document.entity, document)).collect();
        let pending = stored.pending.into_iter();
        let pending: BTreeMap<_, _> = pending.map(|pending| (pending.place(), pending)).collect();
        let mut clock = HlcClock::new(device);
        let seen = confirmed.values().flat_map(Document::moments);
        for moment in seen.chain(pending.keys().map(|(moment, _)| *moment)) {
            clock.observe(moment);
        }
        let mut replica = Self {
            owner,
            device,
            clock,
            cursor: stored.cursor,
            landmark: stored.landmark,
            view: confirmed.clone(),
            confirmed,
            pending,
        };
        let pending = replica.pending.values();
        let mut touched: BTreeSet<_> = pending.map(|pending| pending.operation.entity).collect();
        let forgotten = replica
            .confirmed
            .values()
            .filter(|document| rewind::is_forgotten(document));
        touched.extend(forgotten.map(|document| document.entity));
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
        SyncRequest {
            device: self.device,
            cursor: self.cursor,
            landmark: self.landmark.clone(),
            operations: match self.is_reading_anew() {
                // What they are about may be among what the engine has lost and is still to be told.
                true => Vec::new(),
                false => self.batch(),
            },
        }
    }

    fn batch(&self) -> Vec<serde_json::Value> {
        let unsent = self
            .pending
            .values()
            .filter(|pending| pending.state == PendingState::Unsent);
        let mut bytes = 0;
        unsent
            .take(BATCH_LIMIT)
            .filter_map(|pending| serde_json::to_value(&pending.operation).ok())
            // The first one goes in any case: whether it is too large, the engine says.
            .take_while(|operation| {
                let is_first = bytes == 0;
                bytes += text_bytes(operation);
                is_first || bytes <= BATCH_BYTES
            })
            .collect()
    }

    /// Whether the engine's history is not the one that was known, and has not been read to its end.
    fn is_reading_anew(&self) -> bool {
        self.confirmed.values().any(rewind::is_unsure)
    }

    /// What an answer means for this device. Nothing has happened yet: store it, then [`Self::advance`].
    #[must_use]
    pub fn receive(&self, response: &SyncResponse) -> Advance {
        let is_rewound = response.rewound_to.is_some();
        let is_later = is_rewound || response.cursor >= self.cursor;
        let mut advance = Advance::default();
        (advance.cursor, advance.landmark) = match is_later {
            true => (response.cursor, response.landmark.clone()),
            false => (self.cursor, self.landmark.clone()),
        };
        let answers = response.results.iter();
        let answers = answers.filter_map(|result| Some((result.id?, PendingState::from(&result.outcome))));
        let answers: BTreeMap<OperationId, PendingState> = answers.collect();
        let changes = response.changes.iter();
        let told: BTreeMap<EntityRef, u64> = changes.map(|change| (change.entity, change.version)).collect();
        for pending in self.pending.values() {
            let state = match answers.get(&pending.operation.id) {
                Some(state) => state,
                // Of a history that is gone.
                None if is_rewound && matches!(pending.state, PendingState::Accepted { .. }) => {
                    &PendingState::Unsent
                }
                None => &pending.state,
            };
            match state {
                // Changed again since, its document comes with the later change: on a later page, maybe.
                PendingState::Accepted { change_seq }
                    if *change_seq <= advance.cursor
                        && (!response.more || told.get(&pending.operation.entity) >= Some(change_seq)) =>
                {
                    advance.finished.push(pending.operation.id);
                }
                state if *state != pending.state => advance.updated.push(Pending {
                    operation: pending.operation.clone(),
                    state: state.clone(),
                }),
                _ => {}
            }
        }
        let known = rewind::Known {
            owner: self.owner,
            device: self.device,
            confirmed: &self.confirmed,
        };
        known.take(response, &mut advance);
        advance
    }

    /// Whether the disk, at this cursor and landmark, has kept no other answers than this copy.
    #[must_use]
    pub fn is_at(&self, place: &(u64, Option<String>)) -> bool {
        (self.cursor, &self.landmark) == (place.0, &place.1)
    }

    /// What another tab has stored and this copy does not know. What this one has done stays pending until the engine's
    /// next answer: asking twice for the same is asking once.
    #[must_use]
    pub fn behind(&self, stored: &Stored) -> Advance {
        let is_other = |document: &&Document| self.confirmed.get(&document.entity) != Some(*document);
        let is_unknown = |pending: &&Pending| self.pending.get(&pending.place()) != Some(*pending);
        Advance {
            documents: stored.documents.iter().filter(is_other).cloned().collect(),
            finished: Vec::new(),
            updated: stored.pending.iter().filter(is_unknown).cloned().collect(),
            cursor: stored.cursor,
            landmark: stored.landmark.clone(),
        }
    }

    /// Lets the screen follow an answer that has been stored. Returns the entities whose view may differ.
    pub fn advance(&mut self, advance: &Advance) -> BTreeSet<EntityRef> {
        let mut touched = BTreeSet::new();
        for document in &advance.documents {
            for moment in document.moments() {
                self.clock.observe(moment);
            }
            touched.insert(document.entity);
            self.confirmed.insert(document.entity, document.clone());
        }
        for pending in &advance.updated {
            // It may be another tab's.
            self.clock.observe(pending.operation.hlc);
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
        self.landmark.clone_from(&advance.landmark);
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
