//! Rows of `profiles`.

use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::{entity::Profile, ids::GymId};

use crate::{schema::profiles, sync::synced_table};

/// The profile's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = profiles, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct ProfileColumns {
    experience: Option<String>,
    sex: Option<String>,
    birth_year: Option<i16>,
    #[serde(rename = "body_mass")]
    body_mass_g: Option<i32>,
    goal_percent: i16,
    training_days: i16,
    unit: String,
    units: Value,
    time_zone: String,
    first_weekday: i16,
    language: String,
    theme: String,
    #[serde(rename = "active_gym")]
    active_gym_id: Option<GymId>,
    screening: Option<Value>,
    onboarded: bool,
}

synced_table!(Profile, profiles, ProfileColumns);
