//! Rows of `gyms`.

use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::entity::Gym;

use crate::{schema::gyms, sync::synced_table};

/// The gym's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = gyms, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct GymColumns {
    name: String,
    inventory: Value,
}

synced_table!(Gym, gyms, GymColumns);
