//! Queries on profiles that other features need.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::UserId;

use crate::schema::profiles;

/// The language that the athlete has chosen, as a tag; empty or absent where the browser decides.
///
/// # Errors
/// Those of the database.
pub async fn find_language(conn: &mut AsyncPgConnection, athlete: UserId) -> QueryResult<Option<String>> {
    profiles::table
        .find((athlete, athlete.uuid()))
        .select(profiles::language)
        .get_result(conn)
        .await
        .optional()
}
