//! Work that a request does not wait for.
//!
//! A job is a row of the outbox, written in the transaction of the change that needs it ([`Job::enqueue`]). The
//! worker's [`relay`] hands due rows to the queue in Redis, where a worker takes them; the row is closed only
//! when the job is done. Losing Redis, or a worker in the middle of a job, loses nothing: after its lease the
//! row is handed out again. So a job may run twice, and every job is written to bear that.
//!
//! Owns `jobs` and `job_schedules`. See `docs/tdr/008-queue.md`.

mod dead;
mod depth;
mod enqueue;
mod forget_done_jobs;
mod handout;
mod queries;
mod registry;
mod relay;
mod run;
mod schedule;
mod worker;

use std::time::Duration;

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use serde::{Serialize, de::DeserializeOwned};

pub use dead::{DeadJob, Requeued, dead, requeue};
pub use depth::{Depth, depths};
pub use registry::{Recurrence, Registry, registry};
pub use run::{Outcome, run_due};
pub use worker::work;

use crate::app::App;

/// Queues, so that heavy work does not keep the quick waiting and can have workers of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Queue {
    /// Done in milliseconds.
    Default,
    /// Replays, simulations, reports.
    Heavy,
}

impl Queue {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Default, Self::Heavy];

    /// As the table and Redis name it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Heavy => "heavy",
        }
    }
}

/// A kind of job; the value is its payload.
///
/// It may run twice, also at the same time, and must then leave what one run leaves.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + Sized + 'static {
    /// The name in the outbox. Rows of an older engine carry it: never renamed while one may wait.
    const KIND: &'static str;
    /// Where it runs.
    const QUEUE: Queue = Queue::Default;
    /// After so many failed runs it is dead.
    const MAX_ATTEMPTS: i32 = 8;
    /// A run that takes longer has failed.
    const TIMEOUT: Duration = Duration::from_secs(120);

    /// Jobs of a kind with the same key are one while they wait for their first run: a rebuild asked for ten
    /// times is done once, after the last one has asked.
    fn dedupe_key(&self) -> Option<String> {
        None
    }

    /// Does it.
    ///
    /// # Errors
    /// Any: it is tried again later.
    fn run(self, app: &App) -> impl Future<Output = anyhow::Result<()>> + Send;

    /// Writes it to the outbox, to be run as soon as the transaction of `conn` is committed.
    ///
    /// # Errors
    /// Those of the database.
    fn enqueue(&self, conn: &AsyncPgConnection) -> impl Future<Output = QueryResult<()>> + Send {
        self.enqueue_at(conn, Utc::now())
    }

    /// Writes it to the outbox, to be run at a time.
    ///
    /// # Errors
    /// Those of the database.
    fn enqueue_at(
        &self,
        conn: &AsyncPgConnection,
        run_at: DateTime<Utc>,
    ) -> impl Future<Output = QueryResult<()>> + Send {
        enqueue::enqueue(self, conn, run_at)
    }
}
