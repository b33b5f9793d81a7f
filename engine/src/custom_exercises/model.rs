//! Rows of `custom_exercises`.

use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::{
    entity::CustomExercise,
    error::Code,
    ids::{ExerciseId, UserId},
};
use uuid::Uuid;

use crate::{
    exercises,
    http::problem::{ApiError, ApiResult},
    schema::custom_exercises,
    sync::synced_table,
};

/// The exercise's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = custom_exercises, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct CustomExerciseColumns {
    name: String,
    pattern: String,
    equipment: String,
    mechanic: String,
    convention: String,
    direction: String,
    unilateral: bool,
    bodyweight_fraction: f64,
    increment_g: i32,
    muscles: Value,
    archived: bool,
}

synced_table!(CustomExercise, custom_exercises, CustomExerciseColumns, {
    async fn admit(
        &self,
        conn: &mut AsyncPgConnection,
        _: UserId,
        id: Uuid,
        before: Option<&Self>,
    ) -> ApiResult<()> {
        // A set names an exercise by its id alone, so one id cannot be of the catalogue and of a lifter's own.
        let taken = before.is_none()
            && exercises::queries::convention(conn, ExerciseId::new(id))
                .await?
                .is_some();
        if taken {
            return Err(ApiError::new(Code::IdConflict));
        }
        Ok(())
    }
});
