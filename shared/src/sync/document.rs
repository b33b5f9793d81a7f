//! An entity as the fold of its operations.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Body, EntityRef, Fields, Hlc, Operation};

/// Everything that operations have said about one entity: for each field the latest value and its clock.
///
/// Merging is field by field, the later clock wins. Deletion is a clock too: an edit later than it revives
/// the entity, an earlier one does not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Document {
    /// What it is.
    pub entity: EntityRef,
    /// The latest value of each field.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub fields: Fields,
    /// When each field was set.
    pub clocks: BTreeMap<String, Hlc>,
    /// The latest edit, also one that set no field.
    pub edited: Option<Hlc>,
    /// The latest deletion.
    pub deleted: Option<Hlc>,
    /// The owner's `change_seq` at which the engine last changed it; 0 while only the device knows it.
    pub version: u64,
}

/// What applying an operation did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Fields that took the operation's value.
    pub set: Vec<String>,
    /// Fields of the operation that lost against a later value. They stay in the revision history.
    pub superseded: Vec<String>,
    /// Whether the document changed at all.
    pub changed: bool,
}

impl Document {
    /// A document of which nothing is known yet.
    #[must_use]
    pub fn new(entity: EntityRef) -> Self {
        Self {
            entity,
            fields: Fields::new(),
            clocks: BTreeMap::new(),
            edited: None,
            deleted: None,
            version: 0,
        }
    }

    /// Whether it exists: edited, and not deleted since.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.edited > self.deleted
    }

    /// Every moment that it remembers, of fields, edits and deletions.
    pub fn moments(&self) -> impl Iterator<Item = Hlc> {
        let edits = self.edited.iter().chain(&self.deleted);
        self.clocks.values().chain(edits).copied()
    }

    /// Applies an operation about this entity. The order of operations does not matter, nor does repetition.
    pub fn apply(&mut self, operation: &Operation) -> Applied {
        debug_assert_eq!(self.entity, operation.entity);
        let mut applied = Applied::default();
        match &operation.body {
            Body::Put { fields } => {
                for (name, value) in fields {
                    if self.set(name, value, operation.hlc) {
                        applied.set.push(name.clone());
                    } else if self.clocks.get(name) != Some(&operation.hlc) {
                        applied.superseded.push(name.clone());
                    }
                }
                applied.changed = raise(&mut self.edited, operation.hlc) || !applied.set.is_empty();
            }
            Body::Delete => applied.changed = raise(&mut self.deleted, operation.hlc),
        }
        applied
    }

    /// Folds in what another side knows about the same entity.
    pub fn merge(&mut self, other: &Self) {
        debug_assert_eq!(self.entity, other.entity);
        for (name, clock) in &other.clocks {
            self.set(name, other.fields.get(name).unwrap_or(&Value::Null), *clock);
        }
        if let Some(edited) = other.edited {
            raise(&mut self.edited, edited);
        }
        if let Some(deleted) = other.deleted {
            raise(&mut self.deleted, deleted);
        }
        self.version = self.version.max(other.version);
    }

    /// Sets a field if the clock is later than the one it has. Says whether it did.
    fn set(&mut self, name: &str, value: &Value, clock: Hlc) -> bool {
        if self.clocks.get(name).is_some_and(|known| *known >= clock) {
            return false;
        }
        self.clocks.insert(name.to_owned(), clock);
        if value.is_null() {
            self.fields.remove(name);
        } else {
            self.fields.insert(name.to_owned(), value.clone());
        }
        true
    }
}

/// Raises a clock to a later moment. Says whether it did.
fn raise(clock: &mut Option<Hlc>, to: Hlc) -> bool {
    let later = clock.is_none_or(|known| known < to);
    if later {
        *clock = Some(to);
    }
    later
}

#[cfg(test)]
mod tests;
