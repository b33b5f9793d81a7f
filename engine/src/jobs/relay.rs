//! Hands due rows of the outbox to Redis.

use std::time::Duration;

use diesel_async::AsyncConnection;
use tokio_util::sync::CancellationToken;

use super::{
    Queue,
    handout::{self, QueuePool, Ticket},
    queries::{self, DueJob},
};
use crate::app::App;

/// How often the relay looks: the longest that a job waits in an idle engine. The look is one index scan.
const LOOK: Duration = Duration::from_millis(200);
/// The pause after a failure.
const PAUSE: Duration = Duration::from_secs(2);
/// How long a ticket may wait in Redis before it counts as lost and a second one is made.
const TICKET_LEASE: Duration = Duration::from_secs(60);
/// Rows per look.
const BATCH: i64 = 100;

/// Relays until `stop`.
pub(super) async fn relay(app: App, queues: Vec<Queue>, redis: QueuePool, stop: CancellationToken) {
    loop {
        let wait = match look(&app, &queues, &redis).await {
            // There may be more.
            Ok(handed) if i64::try_from(handed) == Ok(BATCH) => Duration::ZERO,
            Ok(_) => LOOK,
            Err(error) => {
                tracing::warn!(error = format!("{error:#}"), "jobs are not handed out");
                PAUSE
            }
        };
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(wait) => {}
        }
    }
}

async fn look(app: &App, queues: &[Queue], redis: &QueuePool) -> anyhow::Result<usize> {
    let names: Vec<&str> = queues.iter().map(|queue| queue.name()).collect();
    let mut conn = app.database().conn().await?;
    let due = conn
        .transaction::<_, diesel::result::Error, _>(async |conn| {
            queries::hand_out(conn, &names, BATCH, TICKET_LEASE).await
        })
        .await?;
    let mut left = due.as_slice();
    while let Some((job, rest)) = left.split_first() {
        if let Err(error) = push(redis, job).await {
            let ids: Vec<_> = left.iter().map(|job| job.id).collect();
            queries::release(&mut conn, &ids).await?;
            return Err(error);
        }
        left = rest;
    }
    Ok(due.len())
}

async fn push(redis: &QueuePool, job: &DueJob) -> anyhow::Result<()> {
    let ticket = Ticket {
        id: job.id,
        attempts: job.attempts,
    };
    handout::push(redis, &job.queue, ticket).await
}
