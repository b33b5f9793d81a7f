//! The mirror of the catalogue in the database.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, insert_into, upsert::excluded};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::Value;
use shared::ids::ExerciseId;

use crate::schema::exercises::{self, dsl};

/// An exercise as the table has it.
#[derive(Debug, diesel::Insertable)]
#[diesel(table_name = exercises)]
pub(super) struct NewExercise {
    pub(super) id: ExerciseId,
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) pattern: String,
    pub(super) equipment: String,
    pub(super) convention: String,
    pub(super) entry: Value,
}

/// Makes the table hold these exercises; others stay, logged sets may refer to them.
pub(super) async fn upsert(conn: &mut AsyncPgConnection, exercises: &[NewExercise]) -> QueryResult<usize> {
    insert_into(dsl::exercises)
        .values(exercises)
        .on_conflict(dsl::id)
        .do_update()
        .set((
            dsl::slug.eq(excluded(dsl::slug)),
            dsl::name.eq(excluded(dsl::name)),
            dsl::pattern.eq(excluded(dsl::pattern)),
            dsl::equipment.eq(excluded(dsl::equipment)),
            dsl::convention.eq(excluded(dsl::convention)),
            dsl::entry.eq(excluded(dsl::entry)),
            dsl::updated_at.eq(diesel::dsl::now),
        ))
        .execute(conn)
        .await
}

/// The load convention of an exercise, by its name on the wire.
///
/// # Errors
/// If the query fails.
pub async fn convention(conn: &mut AsyncPgConnection, id: ExerciseId) -> QueryResult<Option<String>> {
    dsl::exercises
        .find(id)
        .select(dsl::convention)
        .first(conn)
        .await
        .optional()
}
