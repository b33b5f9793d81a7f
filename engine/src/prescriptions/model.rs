//! Rows of `strength_states`.

use chrono::{DateTime, Utc};
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use shared::ids::{UserId, WorkoutId};

use crate::{db::JsonText, schema::strength_states};

/// From what a snapshot was made. Two with the same are the same.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = strength_states)]
pub(super) struct Made {
    pub(super) model_version: String,
    /// Every change up to this number has been learned from.
    pub(super) as_of: i64,
    /// The workout that was left out because it runs.
    pub(super) except_workout_id: Option<WorkoutId>,
    computed_at: DateTime<Utc>,
}

/// What was learned, and from what.
#[derive(Debug, Insertable, AsChangeset)]
#[diesel(table_name = strength_states, treat_none_as_null = true)]
pub(super) struct Snapshot {
    pub(super) owner_id: UserId,
    pub(super) model_version: String,
    /// Every change up to this number has been learned from.
    pub(super) as_of: i64,
    /// The workout that was left out because it runs.
    pub(super) except_workout_id: Option<WorkoutId>,
    pub(super) state: JsonText,
}
