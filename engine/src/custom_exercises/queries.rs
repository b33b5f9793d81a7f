//! What others ask about a lifter's own exercises.

use std::borrow::Cow;

use diesel::{OptionalExtension, QueryDsl, QueryResult};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{
    coach::Exercises,
    entity::CustomExercise,
    ids::{ExerciseId, UserId},
};

use crate::{
    schema::custom_exercises::dsl,
    sync::{Stored, Synced},
};

/// The load convention of an own exercise, by its name on the wire; of a deleted one too, whose sets may be
/// edited still.
///
/// # Errors
/// If the query fails.
pub async fn convention(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    id: ExerciseId,
) -> QueryResult<Option<String>> {
    dsl::custom_exercises
        .find((owner, id.uuid()))
        .select(dsl::convention)
        .first(conn)
        .await
        .optional()
}

/// All exercises that a lifter can log: those of the catalogue and their own.
///
/// # Errors
/// If the query fails.
pub async fn known_to<'a>(
    conn: &AsyncPgConnection,
    owner: UserId,
    catalogue: &'a Exercises,
) -> QueryResult<Cow<'a, Exercises>> {
    let rows = CustomExercise::page(conn, owner, None, usize::MAX).await?;
    let own = rows
        .iter()
        .map(|row| Ok((ExerciseId::new(row.id), Stored::entity::<CustomExercise>(row)?)))
        .collect::<QueryResult<_>>()?;
    Ok(catalogue.with(&own))
}
