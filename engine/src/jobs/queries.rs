//! Queries on the outbox.
//!
//! A row is handed out under a lease and taken by its number of attempts: of two tickets for the same run, the
//! second finds the number changed and does nothing.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use diesel::{dsl::now, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::Prepared,
    schema::{job_schedules, jobs},
};

#[derive(Insertable)]
#[diesel(table_name = jobs)]
pub(super) struct NewJob<'a> {
    pub(super) id: Uuid,
    pub(super) kind: &'a str,
    pub(super) queue: &'a str,
    pub(super) payload: Value,
    pub(super) dedupe_key: Option<String>,
    pub(super) run_at: DateTime<Utc>,
}

/// A due row that was handed out.
#[derive(Clone, Debug, Queryable)]
pub(super) struct DueJob {
    pub(super) id: Uuid,
    pub(super) queue: String,
    pub(super) attempts: i32,
}

/// A row whose run has begun.
#[derive(Debug, Queryable)]
pub(super) struct TakenJob {
    pub(super) kind: String,
    pub(super) payload: Value,
    pub(super) attempts: i32,
}

/// Inserts a job. If an equal one waits, that one is touched instead: the touch locks the row until this
/// transaction ends, so that its run cannot begin before it sees what this transaction wrote.
pub(super) async fn insert(mut conn: &AsyncPgConnection, job: &NewJob<'_>) -> QueryResult<()> {
    let insert = diesel::insert_into(jobs::table).values(job);
    if job.dedupe_key.is_none() {
        Prepared(insert).execute(&mut conn).await?;
        return Ok(());
    }
    let upsert = diesel::sql_query(
        "INSERT INTO jobs (id, kind, queue, payload, dedupe_key, run_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (kind, dedupe_key)
             WHERE dedupe_key IS NOT NULL AND attempts = 0 AND done_at IS NULL AND dead_at IS NULL
         DO UPDATE SET payload = EXCLUDED.payload, run_at = LEAST(jobs.run_at, EXCLUDED.run_at)",
    )
    .bind::<diesel::sql_types::Uuid, _>(job.id)
    .bind::<diesel::sql_types::Text, _>(job.kind)
    .bind::<diesel::sql_types::Text, _>(job.queue)
    .bind::<diesel::sql_types::Jsonb, _>(&job.payload)
    .bind::<diesel::sql_types::Nullable<diesel::sql_types::Text>, _>(&job.dedupe_key)
    .bind::<diesel::sql_types::Timestamptz, _>(job.run_at);
    Prepared(upsert).execute(&mut conn).await?;
    Ok(())
}

/// Hands out rows that are due and that nobody has: they are leased until `lease` from now.
pub(super) async fn hand_out(
    conn: &mut AsyncPgConnection,
    queues: &[&str],
    limit: i64,
    lease: Duration,
) -> QueryResult<Vec<DueJob>> {
    let due = jobs::table
        .filter(jobs::done_at.is_null())
        .filter(jobs::dead_at.is_null())
        .filter(jobs::run_at.le(now))
        .filter(jobs::lease_until.is_null().or(jobs::lease_until.lt(now)))
        .filter(jobs::queue.eq_any(queues.to_vec()))
        .order(jobs::run_at)
        .select(jobs::id)
        .limit(limit)
        .for_update()
        .skip_locked();
    // Two statements in one transaction, because diesel has no locking sub-select.
    let ids: Vec<Uuid> = due.load(conn).await?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    diesel::update(jobs::table.filter(jobs::id.eq_any(ids)))
        .set(jobs::lease_until.eq(in_future(lease)))
        .returning((jobs::id, jobs::queue, jobs::attempts))
        .get_results(conn)
        .await
}

/// Takes leases back from rows that could not be handed out after all.
pub(super) async fn release(conn: &mut AsyncPgConnection, ids: &[Uuid]) -> QueryResult<usize> {
    diesel::update(jobs::table.filter(jobs::id.eq_any(ids.to_vec())))
        .set(jobs::lease_until.eq(None::<DateTime<Utc>>))
        .execute(conn)
        .await
}

/// Begins a run, unless another ticket for it came first.
pub(super) async fn take(
    conn: &mut AsyncPgConnection,
    id: Uuid,
    attempts: i32,
    lease: Duration,
) -> QueryResult<Option<TakenJob>> {
    let waiting = jobs::table
        .find(id)
        .filter(jobs::attempts.eq(attempts))
        .filter(jobs::done_at.is_null())
        .filter(jobs::dead_at.is_null());
    diesel::update(waiting)
        .set((
            jobs::attempts.eq(attempts + 1),
            jobs::lease_until.eq(in_future(lease)),
        ))
        .returning((jobs::kind, jobs::payload, jobs::attempts))
        .get_result(conn)
        .await
        .optional()
}

/// Closes a row.
pub(super) async fn finish(conn: &mut AsyncPgConnection, id: Uuid) -> QueryResult<usize> {
    diesel::update(jobs::table.find(id).filter(jobs::dead_at.is_null()))
        .set((jobs::done_at.eq(now), jobs::lease_until.eq(None::<DateTime<Utc>>)))
        .execute(conn)
        .await
}

/// Notes a failed run of which there may be another.
pub(super) async fn retry(
    conn: &mut AsyncPgConnection,
    id: Uuid,
    error: &str,
    wait: Duration,
) -> QueryResult<usize> {
    diesel::update(jobs::table.find(id).filter(jobs::done_at.is_null()))
        .set((
            jobs::last_error.eq(error),
            jobs::run_at.eq(in_future(wait)),
            jobs::lease_until.eq(None::<DateTime<Utc>>),
        ))
        .execute(conn)
        .await
}

/// Gives a row up.
pub(super) async fn bury(conn: &mut AsyncPgConnection, id: Uuid, error: &str) -> QueryResult<usize> {
    diesel::update(jobs::table.find(id).filter(jobs::done_at.is_null()))
        .set((
            jobs::last_error.eq(error),
            jobs::dead_at.eq(now),
            jobs::lease_until.eq(None::<DateTime<Utc>>),
        ))
        .execute(conn)
        .await
}

pub(super) async fn delete_done_before(
    conn: &mut AsyncPgConnection,
    before: DateTime<Utc>,
) -> QueryResult<usize> {
    diesel::delete(jobs::table.filter(jobs::done_at.lt(before)))
        .execute(conn)
        .await
}

/// Makes a recurring job known; its first run is due at once.
pub(super) async fn insert_schedule(conn: &mut AsyncPgConnection, kind: &str) -> QueryResult<usize> {
    diesel::insert_into(job_schedules::table)
        .values((job_schedules::kind.eq(kind), job_schedules::next_run_at.eq(now)))
        .on_conflict_do_nothing()
        .execute(conn)
        .await
}

/// Takes the run of a recurring job that is due, if one is; the one after it is at `next`; one of many workers gets it.
pub(super) async fn take_schedule(
    conn: &mut AsyncPgConnection,
    kind: &str,
    next: DateTime<Utc>,
) -> QueryResult<bool> {
    let due = job_schedules::table
        .find(kind)
        .filter(job_schedules::next_run_at.le(now));
    let taken = diesel::update(due)
        .set(job_schedules::next_run_at.eq(next))
        .execute(conn)
        .await?;
    Ok(taken == 1)
}

fn in_future(wait: Duration) -> DateTime<Utc> {
    Utc::now() + TimeDelta::from_std(wait).unwrap_or(TimeDelta::MAX)
}
