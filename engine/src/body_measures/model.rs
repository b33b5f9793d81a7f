//! Rows of `body_measures`.

use chrono::NaiveDate;
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use serde::{Deserialize, Serialize};
use shared::entity::BodyMeasure;

use crate::{schema::body_measures, sync::synced_table};

/// The measure's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = body_measures, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct BodyMeasureColumns {
    pub(super) local_date: NaiveDate,
    #[serde(rename = "body_mass")]
    body_mass_g: Option<i32>,
    body_fat_permille: Option<i16>,
    neck_mm: Option<i16>,
    chest_mm: Option<i16>,
    waist_mm: Option<i16>,
    hips_mm: Option<i16>,
    arm_mm: Option<i16>,
    thigh_mm: Option<i16>,
    calf_mm: Option<i16>,
    note: String,
}

synced_table!(BodyMeasure, body_measures, BodyMeasureColumns);
