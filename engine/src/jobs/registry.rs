//! Which kinds of jobs this engine can run, and which recur: a table of contents.

use std::{collections::BTreeMap, time::Duration};

use anyhow::Context;
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use futures_util::{FutureExt, future::BoxFuture};
use serde_json::Value;

use super::{Job, forget_done_jobs::ForgetDoneJobs};
use crate::{
    app::App, auth::expire_sessions::ExpireSessions,
    prescriptions::rebuild_strength_state::RebuildStrengthState,
    workouts::expire_abandoned_workouts::ExpireAbandonedWorkouts,
};

const HOUR: Duration = Duration::from_secs(3600);
const QUARTER_HOUR: Duration = Duration::from_secs(900);

/// Every kind of job of every feature.
#[must_use]
pub fn registry() -> Registry {
    Registry::default()
        .recurring::<ForgetDoneJobs>(HOUR, || ForgetDoneJobs)
        .recurring::<ExpireSessions>(HOUR, || ExpireSessions)
        .recurring::<ExpireAbandonedWorkouts>(QUARTER_HOUR, || ExpireAbandonedWorkouts)
        .on_demand::<RebuildStrengthState>()
}

/// Kinds of jobs by their names.
#[derive(Default)]
pub struct Registry {
    kinds: BTreeMap<&'static str, Kind>,
    schedules: Vec<Schedule>,
}

type RunFn = fn(App, Value) -> BoxFuture<'static, anyhow::Result<()>>;
type EnqueueFn =
    Box<dyn for<'a> Fn(&'a mut AsyncPgConnection) -> BoxFuture<'a, QueryResult<()>> + Send + Sync>;

/// How one kind is run.
pub(super) struct Kind {
    pub(super) run: RunFn,
    pub(super) max_attempts: i32,
    pub(super) timeout: Duration,
}

/// How often one kind recurs.
pub(super) struct Schedule {
    pub(super) kind: &'static str,
    pub(super) every: Duration,
    pub(super) enqueue: EnqueueFn,
}

impl Registry {
    /// Adds a kind.
    #[must_use]
    pub fn on_demand<J: Job>(mut self) -> Self {
        let run: RunFn = |app, payload| {
            async move {
                let job: J = serde_json::from_value(payload).context("the payload is of another version")?;
                job.run(&app).await
            }
            .boxed()
        };
        let kind = Kind {
            run,
            max_attempts: J::MAX_ATTEMPTS,
            timeout: J::TIMEOUT,
        };
        self.kinds.insert(J::KIND, kind);
        self
    }

    /// Adds a kind that recurs.
    #[must_use]
    pub fn recurring<J: Job>(mut self, every: Duration, make: fn() -> J) -> Self {
        self.schedules.push(Schedule {
            kind: J::KIND,
            every,
            enqueue: Box::new(move |conn| async move { make().enqueue(conn).await }.boxed()),
        });
        self.on_demand::<J>()
    }

    pub(super) fn kind(&self, name: &str) -> Option<&Kind> {
        self.kinds.get(name)
    }

    pub(super) fn longest_timeout(&self) -> Option<Duration> {
        self.kinds.values().map(|kind| kind.timeout).max()
    }

    pub(super) fn schedules(&self) -> &[Schedule] {
        &self.schedules
    }
}
