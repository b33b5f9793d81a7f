//! Rows of `coach_reports`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use shared::ids::UserId;

use crate::{db::JsonText, schema::coach_reports};

/// What there is without the report's text. All of the report or nothing of it is there.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = coach_reports)]
pub(super) struct Known {
    /// When one was asked for that is not made yet.
    pub(super) asked_at: Option<DateTime<Utc>>,
    pub(super) made_at: Option<DateTime<Utc>>,
    pub(super) model_version: Option<String>,
    /// Every change up to this number is in it.
    pub(super) as_of: Option<i64>,
    pub(super) last_day: Option<NaiveDate>,
}

/// A report, and what it was made from.
#[derive(Debug, Insertable, AsChangeset)]
#[diesel(table_name = coach_reports, treat_none_as_null = true)]
pub(super) struct NewReport {
    pub(super) owner_id: UserId,
    pub(super) made_at: DateTime<Utc>,
    pub(super) model_version: String,
    pub(super) as_of: i64,
    pub(super) last_day: Option<NaiveDate>,
    pub(super) report: JsonText,
}
