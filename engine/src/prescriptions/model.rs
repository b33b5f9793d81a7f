//! Rows of `strength_states`.

use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use shared::ids::{UserId, WorkoutId};

use crate::{db::JsonText, schema::strength_states};

/// What was learned, and from what.
#[derive(Debug, Queryable, Selectable, Insertable, AsChangeset)]
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
