//! Rows of `readiness`.

use chrono::NaiveDate;
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::entity::Readiness;

use crate::{schema::readiness, sync::synced_table};

/// The answers' own columns, under the names of their fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = readiness, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct ReadinessColumns {
    pub(super) local_date: NaiveDate,
    sleep_min: Option<i16>,
    stress: Option<i16>,
    soreness: Value,
    hrv_ms: Option<i16>,
    ill: bool,
}

synced_table!(Readiness, readiness, ReadinessColumns);
