//! What must come out, said without the code that is proven: by clocks alone, over everything that was ever written down.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::ids::OperationId;
use crate::sync::{Body, EntityRef, Hlc, Operation};

/// An entity as the lifter must find it on every device.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Expected {
    pub(super) fields: BTreeMap<String, Value>,
    pub(super) is_alive: bool,
}

/// For each field the value with the latest clock; alive if the latest edit is later than the latest deletion. `applied` are
/// the clocks under which the engine applied operations last: later ones where a device's clock ran ahead.
pub(super) fn expected(
    written: &[Operation],
    applied: &BTreeMap<OperationId, Hlc>,
) -> BTreeMap<EntityRef, Expected> {
    let mut by_entity: BTreeMap<EntityRef, Vec<(Hlc, &Body)>> = BTreeMap::new();
    for operation in written {
        let clock = applied.get(&operation.id).copied().unwrap_or(operation.hlc);
        let of_entity = by_entity.entry(operation.entity).or_default();
        of_entity.push((clock, &operation.body));
    }
    let judged = by_entity.into_iter().map(|(entity, mut history)| {
        history.sort_by_key(|(clock, _)| *clock);
        let mut expected = Expected::default();
        for (_, body) in history {
            match body {
                Body::Put { fields } => {
                    expected.is_alive = true;
                    let fields = fields.iter().map(|(name, value)| (name.clone(), value.clone()));
                    expected.fields.extend(fields);
                }
                Body::Delete => expected.is_alive = false,
            }
        }
        expected.fields.retain(|_, value| !value.is_null());
        (entity, expected)
    });
    judged.collect()
}
