//! The engine's database was restored from a backup: what came after the backup is known to devices alone, and goes
//! back from them.
//!
//! A device that learns of it reads the engine's history anew, from the beginning. Until that has come to its end, the
//! documents that it held are *unsure*: they keep what they say, but have no version. Each that arrives with less than the
//! device knows, and each that has not arrived at all by the end, becomes operations again.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{Advance, Body, Document, EntityRef, Hlc, Operation, Pending, SCHEMA_VERSION};
use crate::ids::{DeviceId, OperationId, UserId};
use crate::sync::{Fields, SyncResponse, unsent};

/// Whether it was confirmed in a history that is gone, and the present one has not told of it yet.
pub(super) fn is_unsure(document: &Document) -> bool {
    document.version == 0 && !is_forgotten(document)
}

/// Whether the engine knows nothing of it: what the device knew has become operations.
pub(super) fn is_forgotten(document: &Document) -> bool {
    document.edited.is_none() && document.deleted.is_none()
}

/// What a device holds when an answer comes.
pub(super) struct Known<'a> {
    pub(super) owner: UserId,
    pub(super) device: DeviceId,
    pub(super) confirmed: &'a BTreeMap<EntityRef, Document>,
}

impl Known<'_> {
    /// Takes the documents of an answer, and makes operations of what the device knows better.
    pub(super) fn take(&self, response: &SyncResponse, advance: &mut Advance) {
        let is_rewound = response.rewound_to.is_some();
        let is_doubtful = |document: &&Document| is_rewound || is_unsure(document);
        let mut arrived = BTreeSet::new();
        for change in &response.changes {
            let known = self.confirmed.get(&change.entity);
            match known.filter(is_doubtful) {
                Some(known) => advance.updated.extend(self.again(known, Some(change))),
                // Overtaken by another answer: it tells nothing new.
                None if known.is_some_and(|known| known.version > change.version) => continue,
                None => {}
            }
            arrived.insert(change.entity);
            advance.documents.push(change.clone());
        }
        let held = self.confirmed.values();
        for known in held
            .filter(is_doubtful)
            .filter(|known| !arrived.contains(&known.entity))
        {
            if !response.more {
                advance.updated.extend(self.again(known, None));
                advance.documents.push(Document::new(known.entity));
            } else if is_rewound && !is_forgotten(known) {
                advance.documents.push(Document {
                    version: 0,
                    ..known.clone()
                });
            }
        }
    }

    /// The operations that bring a document from what the engine knows of it to what the device knows, with the clocks
    /// that it has. They are new ones: what they once were nobody knows any more.
    fn again(&self, known: &Document, engine: Option<&Document>) -> Vec<Pending> {
        let mut puts: BTreeMap<Hlc, Fields> = BTreeMap::new();
        for (name, clock) in &known.clocks {
            if engine.is_none_or(|engine| engine.clocks.get(name) < Some(clock)) {
                let value = known.fields.get(name).cloned().unwrap_or_default();
                puts.entry(*clock).or_default().insert(name.clone(), value);
            }
        }
        let edited = known
            .edited
            .filter(|_| engine.is_none_or(|engine| engine.edited < known.edited));
        if let Some(edited) = edited {
            puts.entry(edited).or_default();
        }
        // A part of an entity would be refused, and so would what refers to something that is not there yet. So it comes
        // whole at first, before everything else and in the order of kinds; what was set at its time is set after it.
        if engine.is_none() && !known.fields.is_empty() {
            let first = Hlc::new(known.entity.kind as u64, 0, self.device);
            puts.insert(first, known.fields.clone());
        }
        let deleted = known
            .deleted
            .filter(|_| engine.is_none_or(|engine| engine.deleted < known.deleted));
        let puts = puts
            .into_iter()
            .map(|(clock, fields)| (clock, Body::Put { fields }));
        let deletion = deleted.map(|clock| (clock, Body::Delete));
        let operations = puts.chain(deletion);
        operations
            .map(|(clock, body)| unsent(&self.operation(known.entity, clock, body)))
            .collect()
    }

    fn operation(&self, entity: EntityRef, clock: Hlc, body: Body) -> Operation {
        let nameless = Operation {
            id: OperationId::new(Uuid::nil()),
            schema_version: SCHEMA_VERSION,
            owner: self.owner,
            actor: self.owner,
            device: clock.device(),
            hlc: clock,
            entity,
            base_version: 0,
            body,
        };
        Operation {
            id: id(self.device, &nameless),
            ..nameless
        }
    }
}

/// An id that follows from what is said and from who says it, so that saying it twice is saying it once, and something else
/// is never taken for it.
fn id(device: DeviceId, operation: &Operation) -> OperationId {
    let text = serde_json::to_vec(&(device, operation)).unwrap_or_default();
    OperationId::new(Uuid::from_u128(fnv1a(&text)))
}

/// FNV-1a in 128 bits (Fowler, Noll and Vo; RFC 9923).
fn fnv1a(bytes: &[u8]) -> u128 {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let step = |hash: u128, byte: &u8| (hash ^ u128::from(*byte)).wrapping_mul(PRIME);
    bytes.iter().fold(OFFSET, step)
}
