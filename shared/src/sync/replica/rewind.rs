//! The engine's database was restored from a backup: what came after the backup is known to devices alone, and goes
//! back from them.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Body, Document, Hlc, Operation, SCHEMA_VERSION};
use crate::ids::{DeviceId, OperationId, UserId};
use crate::sync::Fields;

/// The operations that make a document as it is, with the clocks that it has. They are new ones: what they once were
/// nobody knows any more, and applying them where they are known already changes nothing.
pub(super) fn operations(owner: UserId, device: DeviceId, document: &Document) -> Vec<Operation> {
    let mut puts: BTreeMap<Hlc, Fields> = BTreeMap::new();
    for (name, clock) in &document.clocks {
        let value = document.fields.get(name).cloned().unwrap_or_default();
        puts.entry(*clock).or_default().insert(name.clone(), value);
    }
    if let Some(edited) = document.edited {
        puts.entry(edited).or_default();
    }
    // The first one is whole: a part of an entity would be refused. What was set later is set again after it.
    if let Some(mut first) = puts.first_entry() {
        let whole = document.fields.clone();
        for (name, value) in whole {
            first.get_mut().entry(name).or_insert(value);
        }
    }
    let puts = puts
        .into_iter()
        .map(|(clock, fields)| (clock, Body::Put { fields }));
    let deletion = document.deleted.map(|clock| (clock, Body::Delete));
    puts.chain(deletion)
        .map(|(clock, body)| Operation {
            id: id(device, document, clock),
            schema_version: SCHEMA_VERSION,
            owner,
            actor: owner,
            device: clock.device(),
            hlc: clock,
            entity: document.entity,
            base_version: 0,
            body,
        })
        .collect()
}

/// The same for the same device, entity and clock, so that doing it twice is doing it once: the ids are random enough
/// for their exclusive or to be one as well.
fn id(device: DeviceId, document: &Document, clock: Hlc) -> OperationId {
    let mut bits = document.entity.id.as_u128() ^ device.uuid().as_u128().rotate_left(1);
    bits ^= clock.device().uuid().as_u128().rotate_left(2);
    bits ^= (u128::from(clock.ms()) << 16) ^ u128::from(clock.counter());
    bits ^= (document.entity.kind as u128) << 100;
    OperationId::new(Uuid::from_u128(bits))
}
