//! What merging needs to know about an entity, as columns.

use std::collections::BTreeMap;

use diesel::{
    deserialize::{self, Queryable},
    pg::Pg,
    sql_types::{Int8, Jsonb, Nullable, Text},
};
use serde_json::Value;
use shared::sync::{Document, Fields, Hlc};

use super::seq;
use crate::db::JsonText;

/// The columns that all synchronised tables have in common: `extra`, `clocks`, `edited`, `deleted`, `version`.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeColumns {
    /// Fields without a column of their own.
    pub extra: Fields,
    /// When each field was set.
    pub clocks: BTreeMap<String, Hlc>,
    /// The latest edit.
    pub edited: Hlc,
    /// The latest deletion.
    pub deleted: Option<Hlc>,
    /// `change_seq` of the last change.
    pub version: u64,
}

/// The SQL types of the columns, in their order.
pub(crate) type MergeSql = (Jsonb, Jsonb, Text, Nullable<Text>, Int8);

impl MergeColumns {
    /// From a document that has been edited; `None` if it never was.
    pub(super) fn of(document: &Document, extra: Fields) -> Option<Self> {
        Some(Self {
            extra,
            clocks: document.clocks.clone(),
            edited: document.edited?,
            deleted: document.deleted,
            version: document.version,
        })
    }

    /// `clocks` as stored: the fields of each clock, because most fields of an entity are set at once.
    #[must_use]
    pub fn clocks_value(&self) -> Value {
        let mut by_clock: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (field, clock) in &self.clocks {
            by_clock.entry(clock.to_string()).or_default().push(field);
        }
        serde_json::json!(by_clock)
    }

    /// `extra` as stored.
    #[must_use]
    pub fn extra_value(&self) -> Value {
        Value::Object(self.extra.clone())
    }

    /// `version` as stored.
    #[must_use]
    pub fn version_value(&self) -> i64 {
        seq::to_db(self.version)
    }

    fn read(
        (extra, clocks, edited, deleted, version): <Self as Queryable<MergeSql, Pg>>::Row,
    ) -> deserialize::Result<Self> {
        let by_clock: BTreeMap<Hlc, Vec<String>> = clocks.read()?;
        let fields = by_clock
            .into_iter()
            .flat_map(|(clock, fields)| fields.into_iter().map(move |field| (field, clock)));
        Ok(Self {
            extra: extra.read()?,
            clocks: fields.collect(),
            edited: edited.parse()?,
            deleted: deleted.map(|text| text.parse()).transpose()?,
            version: seq::from_db(version),
        })
    }
}

impl Queryable<MergeSql, Pg> for MergeColumns {
    type Row = (JsonText, JsonText, String, Option<String>, i64);

    fn build(row: Self::Row) -> deserialize::Result<Self> {
        Self::read(row)
    }
}

#[cfg(test)]
mod tests {
    use shared::ids::DeviceId;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn what_was_set_at_once_is_stored_once_and_read_back() {
        let clock = |ms| Hlc::new(ms, 0, DeviceId::new(Uuid::from_u128(7)));
        let columns = MergeColumns {
            extra: Fields::new(),
            clocks: [("reps", 1), ("rir", 1), ("note", 2)]
                .map(|(name, ms)| (name.to_owned(), clock(ms)))
                .into(),
            edited: clock(2),
            deleted: None,
            version: 3,
        };
        let stored = columns.clocks_value();
        assert_eq!(stored.as_object().unwrap().len(), 2);
        let row = (
            JsonText::of(&columns.extra_value()).unwrap(),
            JsonText::of(&stored).unwrap(),
            columns.edited.to_string(),
            None,
            columns.version_value(),
        );
        assert_eq!(MergeColumns::build(row).unwrap(), columns);
    }
}
