//! SQL on connections of our own. Bare means: rows are fetched and thrown away; nobody is authenticated, nothing is
//! parsed, merged or prescribed.

use tokio_postgres::{Client as Postgres, NoTls};

pub const MERGE: &str = "id, extra, clocks, edited, deleted, version";
pub const WORKOUT: &str = "title, assignment_id, revision_id, week, day, gym_id, started_at, local_date, utc_offset_s, \
                       finished_at, status, body_mass_g, session_rpe, notes, slots";
pub const SET: &str = "workout_id, exercise_id, slot, position, kind, side, gym_id, weight_g, unit, convention, reps, rir, \
                   duration_s, weight_source, reps_source, rir_source, prescribed, body_mass_g, performed_at, local_date, \
                   utc_offset_s, outlier, note";
pub const ALIVE: &str = "(deleted IS NULL OR edited > deleted)";

pub async fn postgres(url: &str) -> anyhow::Result<Postgres> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}
