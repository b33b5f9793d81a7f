//! Rows of `workouts` and `sets`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::{
    entity::{Set, Workout},
    error::Code,
    ids::{AssignmentId, ExerciseId, GymId, PlanRevisionId, UserId, WorkoutId},
};
use uuid::Uuid;

use crate::{
    exercises::loggable_convention,
    http::problem::{ApiError, ApiResult},
    schema::{sets, workouts},
    sync::synced_table,
};

/// A workout's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = workouts, treat_none_as_null = true)]
pub struct WorkoutColumns {
    title: String,
    #[serde(rename = "assignment")]
    assignment_id: Option<AssignmentId>,
    #[serde(rename = "revision")]
    revision_id: Option<PlanRevisionId>,
    week: Option<String>,
    day: Option<String>,
    #[serde(rename = "gym")]
    gym_id: Option<GymId>,
    started_at: DateTime<Utc>,
    local_date: NaiveDate,
    utc_offset_s: i32,
    finished_at: Option<DateTime<Utc>>,
    status: String,
    #[serde(rename = "body_mass")]
    body_mass_g: Option<i32>,
    session_rpe: Option<i16>,
    notes: String,
    slots: Value,
}

/// A set's own columns, under the names of its fields. What it has besides (superset, parts of a cluster) is in
/// `extra`.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = sets, treat_none_as_null = true)]
pub struct SetColumns {
    #[serde(rename = "workout")]
    workout_id: WorkoutId,
    #[serde(rename = "exercise")]
    exercise_id: ExerciseId,
    slot: Option<String>,
    position: i16,
    kind: String,
    side: Option<String>,
    #[serde(rename = "gym")]
    gym_id: Option<GymId>,
    #[serde(rename = "weight")]
    weight_g: Option<i32>,
    unit: String,
    convention: String,
    reps: Option<i16>,
    rir: Option<f32>,
    duration_s: Option<i32>,
    weight_source: String,
    reps_source: String,
    rir_source: String,
    prescribed: Option<Value>,
    #[serde(rename = "body_mass")]
    body_mass_g: Option<i32>,
    pub(super) performed_at: DateTime<Utc>,
    local_date: NaiveDate,
    utc_offset_s: i32,
    outlier: String,
    note: String,
}

synced_table!(Workout, workouts, WorkoutColumns);
synced_table!(Set, sets, SetColumns, {
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
