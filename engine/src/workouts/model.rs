//! Rows of `workouts` and `sets`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{AsChangeset, Insertable, QueryResult, Queryable, Selectable};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::{
    entity::{Set, Workout},
    error::Code,
    ids::{AssignmentId, ExerciseId, GymId, PlanRevisionId, UserId, WorkoutId},
};
use uuid::Uuid;

use super::read;
use crate::{
    exercises::loggable_convention,
    http::problem::{ApiError, ApiResult},
    schema::{sets, workouts},
    sync::{Stored, synced_table},
};

/// A workout's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = workouts, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct WorkoutColumns {
    pub(super) title: String,
    #[serde(rename = "assignment")]
    pub(super) assignment_id: Option<AssignmentId>,
    #[serde(rename = "revision")]
    pub(super) revision_id: Option<PlanRevisionId>,
    pub(super) week: Option<String>,
    pub(super) day: Option<String>,
    #[serde(rename = "gym")]
    pub(super) gym_id: Option<GymId>,
    pub(super) started_at: DateTime<Utc>,
    pub(super) local_date: NaiveDate,
    pub(super) utc_offset_s: i32,
    pub(super) finished_at: Option<DateTime<Utc>>,
    pub(super) status: String,
    #[serde(rename = "body_mass")]
    pub(super) body_mass_g: Option<i32>,
    pub(super) session_rpe: Option<i16>,
    pub(super) notes: String,
    pub(super) slots: Value,
}

/// A set's own columns, under the names of its fields. What it has besides (superset, parts of a cluster) is in
/// `extra`.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = sets, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct SetColumns {
    #[serde(rename = "workout")]
    pub(super) workout_id: WorkoutId,
    #[serde(rename = "exercise")]
    pub(super) exercise_id: ExerciseId,
    pub(super) slot: Option<String>,
    pub(super) position: i16,
    pub(super) kind: String,
    pub(super) side: Option<String>,
    #[serde(rename = "gym")]
    pub(super) gym_id: Option<GymId>,
    #[serde(rename = "weight")]
    pub(super) weight_g: Option<i32>,
    pub(super) unit: String,
    pub(super) convention: String,
    pub(super) reps: Option<i16>,
    pub(super) rir: Option<f32>,
    pub(super) duration_s: Option<i32>,
    pub(super) weight_source: String,
    pub(super) reps_source: String,
    pub(super) rir_source: String,
    pub(super) prescribed: Option<Value>,
    #[serde(rename = "body_mass")]
    pub(super) body_mass_g: Option<i32>,
    pub(super) performed_at: DateTime<Utc>,
    pub(super) local_date: NaiveDate,
    pub(super) utc_offset_s: i32,
    pub(super) outlier: String,
    pub(super) note: String,
}

synced_table!(Workout, workouts, WorkoutColumns, {
    fn read(row: &Stored<WorkoutColumns>) -> QueryResult<Self> {
        read::workout(row)
    }
});
synced_table!(Set, sets, SetColumns, {
    fn read(row: &Stored<SetColumns>) -> QueryResult<Self> {
        read::set(row)
    }

    async fn admit(
        &self,
        conn: &mut AsyncPgConnection,
        owner: UserId,
        _: Uuid,
        before: Option<&Self>,
    ) -> ApiResult<()> {
        // What was learned without a workout stays true while only its own sets change.
        if before.is_some_and(|before| before.workout != self.workout) {
            return Err(ApiError::new(Code::Immutable));
        }
        // No foreign key can say that it is an exercise of the catalogue or one of the owner's.
        let Some(convention) = loggable_convention(conn, owner, self.exercise).await? else {
            return Err(ApiError::missing_reference("/exercise"));
        };
        // The set says how its load counts; whether there is such a thing as help, the exercise says.
        if self.weight.is_some_and(|weight| weight.grams() < 0) && convention != ADDED {
            return Err(ApiError::invalid_field("/weight", "negative_load_not_allowed"));
        }
        Ok(())
    }
});

/// The name of the convention `added` in the table of exercises.
const ADDED: &str = "added";

#[cfg(test)]
mod tests {
    use training::exercise::LoadConvention;

    use super::ADDED;

    #[test]
    fn the_convention_that_allows_help_is_named_as_in_the_table() {
        assert_eq!(serde_json::to_value(LoadConvention::Added).unwrap(), ADDED);
    }
}
