//! How much waits in the outbox.

use diesel::{
    QueryResult, QueryableByName,
    sql_types::{BigInt, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use super::Queue;
use crate::app::App;

/// The open rows of one queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Depth {
    /// Which one.
    pub queue: Queue,
    /// Could run now, and nobody has them.
    pub due: i64,
    /// Handed out or running.
    pub leased: i64,
    /// For a later time, after a failure or by wish.
    pub later: i64,
    /// Given up; see `engine jobs dead`.
    pub dead: i64,
    /// For how many seconds the oldest of those that are due has been so; 0 if there is none.
    pub oldest_due_s: i64,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    queue: String,
    #[diesel(sql_type = BigInt)]
    due: i64,
    #[diesel(sql_type = BigInt)]
    leased: i64,
    #[diesel(sql_type = BigInt)]
    later: i64,
    #[diesel(sql_type = BigInt)]
    dead: i64,
    #[diesel(sql_type = BigInt)]
    oldest_due_s: i64,
}

/// Every queue, also an empty one.
///
/// # Errors
/// If the database cannot be asked.
pub async fn depths(app: &App) -> anyhow::Result<Vec<Depth>> {
    let mut conn = app.database().conn().await?;
    let rows = count(&mut conn).await?;
    let of = |queue: Queue| {
        let row = rows.iter().find(|row| row.queue == queue.name());
        row.map_or(
            Depth {
                queue,
                due: 0,
                leased: 0,
                later: 0,
                dead: 0,
                oldest_due_s: 0,
            },
            |row| Depth {
                queue,
                due: row.due,
                leased: row.leased,
                later: row.later,
                dead: row.dead,
                oldest_due_s: row.oldest_due_s,
            },
        )
    };
    Ok(Queue::ALL.map(of).to_vec())
}

/// The open rows have an index of their own, so that the done ones cost nothing.
async fn count(conn: &mut AsyncPgConnection) -> QueryResult<Vec<Row>> {
    diesel::sql_query(
        "WITH open AS (
             SELECT queue, run_at, lease_until > now() IS TRUE AS leased
               FROM jobs WHERE done_at IS NULL AND dead_at IS NULL
         ), counted AS (
             SELECT queue,
                    count(*) FILTER (WHERE NOT leased AND run_at <= now()) AS due,
                    count(*) FILTER (WHERE leased) AS leased,
                    count(*) FILTER (WHERE NOT leased AND run_at > now()) AS later,
                    0::bigint AS dead,
                    min(run_at) FILTER (WHERE NOT leased) AS oldest
               FROM open GROUP BY queue
             UNION ALL
             SELECT queue, 0, 0, 0, count(*), NULL FROM jobs WHERE dead_at IS NOT NULL GROUP BY queue
         )
         SELECT queue, sum(due)::bigint AS due, sum(leased)::bigint AS leased, sum(later)::bigint AS later,
                sum(dead)::bigint AS dead,
                greatest(0, coalesce(extract(epoch FROM now() - min(oldest)), 0))::bigint AS oldest_due_s
           FROM counted GROUP BY queue",
    )
    .load(conn)
    .await
}
