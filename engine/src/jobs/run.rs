//! Runs one job: takes the row, does the work within its time, closes the row or puts it back.

use std::time::{Duration, Instant};

use anyhow::anyhow;
use diesel_async::AsyncConnection;
use rand::Rng;
use uuid::Uuid;

use super::{
    Queue, Registry,
    queries::{self, TakenJob},
    registry::Kind,
};
use crate::app::App;

/// The row is leased for this much longer than the job may take.
const LEASE_MARGIN: Duration = Duration::from_secs(30);
/// For kinds that this engine does not know.
const UNKNOWN_LEASE: Duration = Duration::from_secs(60);
/// The pause after the first failure; doubled with each further one.
const FIRST_PAUSE_S: u64 = 5;
/// The longest pause.
const LONGEST_PAUSE_S: u64 = 3600;
/// How much of an error is kept, in characters.
const ERROR_LENGTH: usize = 2000;

/// What came of a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The job is done.
    Done,
    /// It failed and will be tried again.
    Failed,
    /// It failed for the last time.
    Dead,
    /// Another ticket for the same run came first.
    Stale,
}

impl Outcome {
    /// As metrics name it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Dead => "dead",
            Self::Stale => "stale",
        }
    }
}

/// Runs the job of a ticket.
pub(super) async fn run(app: &App, registry: &Registry, id: Uuid, attempts: i32) -> anyhow::Result<Outcome> {
    let Some((job, kind)) = take(app, registry, id, attempts).await? else {
        return Ok(Outcome::Stale);
    };
    let begun = Instant::now();
    let outcome = run_taken(app, id, &job, kind).await?;
    app.metrics().run(
        kind.map_or("unknown", |_| &job.kind),
        outcome.name(),
        begun.elapsed(),
    );
    Ok(outcome)
}

/// Does the work and writes down what came of it.
async fn run_taken(app: &App, id: Uuid, job: &TakenJob, kind: Option<&Kind>) -> anyhow::Result<Outcome> {
    let result = match kind {
        // Every run before this one was counted when it began: the last of them took its worker along.
        Some(kind) if job.attempts > kind.max_attempts => {
            Err(anyhow!("its worker ended in the middle of the last attempt"))
        }
        Some(kind) => within_time(app, kind, job).await,
        // A newer engine wrote it; its workers will come.
        None => Err(anyhow!("this engine knows no job of the kind {}", job.kind)),
    };
    let mut conn = app.database().conn().await?;
    let Err(error) = result else {
        queries::finish(&mut conn, id).await?;
        tracing::info!(kind = job.kind, %id, "job done");
        return Ok(Outcome::Done);
    };
    let text: String = format!("{error:#}").chars().take(ERROR_LENGTH).collect();
    if kind.is_some_and(|kind| job.attempts >= kind.max_attempts) {
        queries::bury(&mut conn, id, &text).await?;
        tracing::error!(kind = job.kind, %id, attempts = job.attempts, error = text, "job is dead");
        return Ok(Outcome::Dead);
    }
    queries::retry(&mut conn, id, &text, pause(job.attempts)).await?;
    tracing::warn!(kind = job.kind, %id, attempts = job.attempts, error = text, "job failed");
    Ok(Outcome::Failed)
}

async fn take<'a>(
    app: &App,
    registry: &'a Registry,
    id: Uuid,
    attempts: i32,
) -> anyhow::Result<Option<(TakenJob, Option<&'a Kind>)>> {
    let mut conn = app.database().conn().await?;
    // The lease depends on the kind, which the row knows: begin with the longest that is needed.
    let lease = registry.longest_timeout().unwrap_or(UNKNOWN_LEASE) + LEASE_MARGIN;
    let job = queries::take(&mut conn, id, attempts, lease).await?;
    Ok(job.map(|job| {
        let kind = registry.kind(&job.kind);
        (job, kind)
    }))
}

/// A panic costs its own job only.
async fn within_time(app: &App, kind: &Kind, job: &TakenJob) -> anyhow::Result<()> {
    let work = tokio::spawn((kind.run)(app.clone(), job.payload.clone()));
    let stop = work.abort_handle();
    match tokio::time::timeout(kind.timeout, work).await {
        Ok(Ok(result)) => result,
        Ok(Err(error)) => Err(anyhow!("the job ended badly: {error}")),
        Err(_) => {
            stop.abort();
            Err(anyhow!("the job took longer than {} s", kind.timeout.as_secs()))
        }
    }
}

/// Doubles with each failure, with up to a quarter more so that jobs which failed together do not return
/// together.
fn pause(attempts: i32) -> Duration {
    let doublings = u32::try_from(attempts - 1).unwrap_or(0).min(16);
    let seconds = (FIRST_PAUSE_S << doublings).min(LONGEST_PAUSE_S);
    Duration::from_millis(seconds * 1000 + rand::rng().random_range(0..=seconds * 250))
}

/// Runs everything that is due, here and now, without Redis: for tests and one-off commands.
///
/// # Errors
/// Those of the database. A job that fails is no error but an [`Outcome`].
pub async fn run_due(app: &App, registry: &Registry) -> anyhow::Result<Vec<Outcome>> {
    let mut outcomes = Vec::new();
    loop {
        let queues = Queue::ALL.map(Queue::name);
        let mut conn = app.database().conn().await?;
        let due = conn
            .transaction::<_, diesel::result::Error, _>(async |conn| {
                queries::hand_out(conn, &queues, 100, UNKNOWN_LEASE).await
            })
            .await?;
        drop(conn);
        if due.is_empty() {
            return Ok(outcomes);
        }
        for job in due {
            outcomes.push(run(app, registry, job.id, job.attempts).await?);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pause;

    #[test]
    fn the_pause_grows_and_stays_below_an_hour_and_a_quarter() {
        assert!((5.0..=6.25).contains(&pause(1).as_secs_f64()));
        assert!((40.0..=50.0).contains(&pause(4).as_secs_f64()));
        assert!((3600.0..=4500.0).contains(&pause(i32::MAX).as_secs_f64()));
    }
}
