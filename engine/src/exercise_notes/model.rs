//! Rows of `exercise_notes`.

use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use shared::{
    entity::ExerciseNote,
    ids::{ExerciseId, UserId},
};
use uuid::Uuid;

use crate::{
    exercises::loggable_convention,
    http::problem::{ApiError, ApiResult},
    schema::exercise_notes,
    sync::synced_table,
};

/// The note's own columns, under the names of its fields.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = exercise_notes, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct ExerciseNoteColumns {
    note: String,
    video: Option<String>,
}

synced_table!(ExerciseNote, exercise_notes, ExerciseNoteColumns, {
    async fn admit(
        &self,
        conn: &mut AsyncPgConnection,
        owner: UserId,
        id: Uuid,
        before: Option<&Self>,
    ) -> ApiResult<()> {
        if before.is_none()
            && loggable_convention(conn, owner, ExerciseId::new(id))
                .await?
                .is_none()
        {
            return Err(ApiError::missing_reference("/exercise"));
        }
        Ok(())
    }
});
