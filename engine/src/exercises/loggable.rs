//! What a lifter may log: an exercise of the catalogue, or one of their own.

use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use serde_json::Value;
use shared::{
    ids::{ExerciseId, UserId},
    language::Language,
};

use super::{catalogue::Catalogue, queries};
use crate::custom_exercises;

/// The load convention of an exercise by its name on the wire; `None` if there is no such exercise for this owner,
/// be it that nobody has it or that a stranger has.
///
/// The binary's own catalogue comes first and costs nothing. The table knows what an older or newer release
/// carries besides; exercises leave neither, so an answer stays true.
///
/// # Errors
/// If a query fails.
pub async fn loggable_convention(
    conn: &mut AsyncPgConnection,
    owner: UserId,
    id: ExerciseId,
) -> QueryResult<Option<String>> {
    let carried = Catalogue::embedded()
        .ok()
        .and_then(|catalogue| catalogue.get(Language::En, id));
    if let Some(Ok(Value::String(convention))) = carried.map(|entry| serde_json::to_value(entry.convention)) {
        return Ok(Some(convention));
    }
    match queries::convention(conn, id).await? {
        Some(convention) => Ok(Some(convention)),
        None => custom_exercises::convention(conn, owner, id).await,
    }
}
