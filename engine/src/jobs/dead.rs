//! The dead-letter set: jobs that failed for the last time, kept until somebody has looked.

use chrono::{DateTime, Utc};
use diesel::{dsl::now, prelude::*};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl};
use uuid::Uuid;

use crate::schema::jobs;

/// A job that was given up.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct DeadJob {
    /// Its row.
    pub id: Uuid,
    /// What it was to do.
    pub kind: String,
    /// Runs begun.
    pub attempts: i32,
    /// Since when it is dead.
    pub dead_at: Option<DateTime<Utc>>,
    /// Why the last run failed.
    pub last_error: Option<String>,
}

/// What came of wishing a dead job back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requeued {
    /// It waits for its first run again.
    Waits,
    /// An equal one waits already, which does the same: the dead one is gone.
    EqualWaits,
    /// There is no such dead job.
    NotDead,
}

/// The dead, newest first, of one kind or of all.
///
/// # Errors
/// Those of the database.
pub async fn dead(conn: &mut AsyncPgConnection, kind: Option<&str>, limit: i64) -> QueryResult<Vec<DeadJob>> {
    let mut dead = jobs::table
        .filter(jobs::dead_at.is_not_null())
        .order((jobs::dead_at.desc(), jobs::id))
        .limit(limit)
        .select(DeadJob::as_select())
        .into_boxed();
    if let Some(kind) = kind {
        dead = dead.filter(jobs::kind.eq(kind.to_owned()));
    }
    dead.load(conn).await
}

/// Lets a dead job run again, with all its attempts before it. Its last error stays readable until the next one.
///
/// # Errors
/// Those of the database.
pub async fn requeue(conn: &mut AsyncPgConnection, id: Uuid) -> QueryResult<Requeued> {
    let is_dead = jobs::table.find(id).filter(jobs::dead_at.is_not_null());
    let revived = conn
        .transaction(async |conn| {
            diesel::update(is_dead)
                .set((
                    jobs::attempts.eq(0),
                    jobs::dead_at.eq(None::<DateTime<Utc>>),
                    jobs::lease_until.eq(None::<DateTime<Utc>>),
                    jobs::run_at.eq(now),
                ))
                .execute(conn)
                .await
        })
        .await;
    match revived {
        Ok(0) => Ok(Requeued::NotDead),
        Ok(_) => Ok(Requeued::Waits),
        Err(error) if is_taken(&error) => {
            diesel::delete(is_dead).execute(conn).await?;
            Ok(Requeued::EqualWaits)
        }
        Err(error) => Err(error),
    }
}

/// The key of the job is that of another one which waits.
fn is_taken(error: &diesel::result::Error) -> bool {
    use diesel::result::{DatabaseErrorKind::UniqueViolation, Error::DatabaseError};
    matches!(error, DatabaseError(UniqueViolation, about) if about.constraint_name() == Some("jobs_dedupe_key"))
}
