//! One thing to write down.

use shared::entity::{Entity, difference, fields};
use shared::sync::{Body, EntityRef, Fields};
use uuid::Uuid;

/// A change of one entity. Several of them can be committed together, all or none.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What changes.
    pub entity: EntityRef,
    /// How.
    pub body: Body,
}

impl Change {
    /// Makes an entity, or replaces all of its fields.
    #[must_use]
    pub fn put<E: Entity>(id: impl Into<Uuid>, entity: &E) -> Self {
        Self::fields::<E>(id, fields(entity))
    }

    /// Sets the fields in which two states differ; `None` if there are none.
    #[must_use]
    pub fn update<E: Entity>(id: impl Into<Uuid>, before: &E, after: &E) -> Option<Self> {
        let fields = difference(before, after);
        (!fields.is_empty()).then(|| Self::fields::<E>(id, fields))
    }

    /// Deletes an entity; [`Self::revive`] undoes it.
    #[must_use]
    pub fn delete<E: Entity>(id: impl Into<Uuid>) -> Self {
        Self {
            entity: (E::KIND, id.into()).into(),
            body: Body::Delete,
        }
    }

    /// Undoes a deletion.
    #[must_use]
    pub fn revive<E: Entity>(id: impl Into<Uuid>) -> Self {
        Self::fields::<E>(id, Fields::new())
    }

    fn fields<E: Entity>(id: impl Into<Uuid>, fields: Fields) -> Self {
        Self {
            entity: (E::KIND, id.into()).into(),
            body: Body::Put { fields },
        }
    }
}

#[cfg(test)]
mod tests {
    use shared::entity::Profile;

    use super::*;

    #[test]
    fn an_update_carries_only_what_was_touched() {
        let before = Profile::default();
        let after = Profile {
            goal_percent: 80,
            ..before.clone()
        };
        let change = Change::update(Uuid::nil(), &before, &after).unwrap();
        let Body::Put { fields } = change.body else {
            panic!("a put")
        };
        assert_eq!(fields.keys().collect::<Vec<_>>(), ["goal_percent"]);
        assert_eq!(Change::update(Uuid::nil(), &before, &before), None);
    }
}
