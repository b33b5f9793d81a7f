//! Puts the catalogue into the database.

use diesel_async::AsyncPgConnection;
use serde::Serialize;
use serde_json::Value;

use super::{
    catalogue::Catalogue,
    queries::{self, NewExercise},
};

/// Exercises in one statement.
const CHUNK: usize = 200;

/// Makes the table hold what the binary carries; a second time changes nothing that matters.
///
/// # Errors
/// Those of the database.
pub async fn seed(conn: &mut AsyncPgConnection, catalogue: &Catalogue) -> anyhow::Result<()> {
    let mut rows = Vec::with_capacity(catalogue.entries().len());
    for entry in catalogue.entries() {
        rows.push(NewExercise {
            id: entry.id,
            slug: entry.slug.clone(),
            name: entry.name.clone(),
            pattern: name_of(&entry.pattern)?,
            equipment: name_of(&entry.equipment)?,
            convention: name_of(&entry.convention)?,
            entry: serde_json::to_value(entry)?,
        });
    }
    for chunk in rows.chunks(CHUNK) {
        queries::upsert(conn, chunk).await?;
    }
    Ok(())
}

/// The name that an enum has on the wire.
fn name_of(value: &impl Serialize) -> anyhow::Result<String> {
    match serde_json::to_value(value)? {
        Value::String(name) => Ok(name),
        other => anyhow::bail!("{other} is not a name"),
    }
}
