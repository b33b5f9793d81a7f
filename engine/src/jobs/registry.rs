//! Which kinds of jobs this engine can run, and which recur: a table of contents.

use std::{collections::BTreeMap, time::Duration};

use anyhow::Context;
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use futures_util::{FutureExt, future::BoxFuture};
use serde_json::Value;

use super::{Job, forget_done_jobs::ForgetDoneJobs};
use crate::{
    accuracy::measure_coach::MeasureCoach,
    app::App,
    auth::{
        erase_account::EraseAccount, expire_sessions::ExpireSessions, forget_stale_access::ForgetStaleAccess,
        send_account_mail::SendAccountMail,
    },
    prescriptions::{
        rebuild_strength_state::RebuildStrengthState, refresh_strength_states::RefreshStrengthStates,
    },
    workouts::expire_abandoned_workouts::ExpireAbandonedWorkouts,
};

/// In UTC, when most members sleep or have not begun.
const NIGHT: u32 = 3;
const HOUR: Duration = Duration::from_secs(3600);
const QUARTER_HOUR: Duration = Duration::from_secs(900);

/// Every kind of job of every feature.
#[must_use]
pub fn registry() -> Registry {
    Registry::default()
        .recurring::<ForgetDoneJobs>(Recurrence::Every(HOUR), || ForgetDoneJobs)
        .recurring::<ExpireSessions>(Recurrence::Every(HOUR), || ExpireSessions)
        .recurring::<ForgetStaleAccess>(Recurrence::Every(HOUR), || ForgetStaleAccess)
        .recurring::<ExpireAbandonedWorkouts>(Recurrence::Every(QUARTER_HOUR), || ExpireAbandonedWorkouts)
        .recurring::<RefreshStrengthStates>(Recurrence::Daily(NIGHT), || RefreshStrengthStates)
        .on_demand::<SendAccountMail>()
        .on_demand::<EraseAccount>()
        .on_demand::<RebuildStrengthState>()
        .on_demand::<MeasureCoach>()
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
    pub(super) recurs: Recurrence,
    pub(super) enqueue: EnqueueFn,
}

/// How often a kind recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recurrence {
    /// So long after the last time.
    Every(Duration),
    /// Once a day, when this hour (UTC) begins.
    Daily(u32),
}

impl Recurrence {
    /// The next time after `now`.
    #[must_use]
    pub fn next(self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::Every(pause) => now + TimeDelta::from_std(pause).unwrap_or(TimeDelta::MAX),
            Self::Daily(hour) => {
                let today =
                    now.date_naive().and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(hour.into());
                if today > now {
                    today
                } else {
                    today + TimeDelta::days(1)
                }
            }
        }
    }
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
    pub fn recurring<J: Job>(mut self, recurs: Recurrence, make: fn() -> J) -> Self {
        self.schedules.push(Schedule {
            kind: J::KIND,
            recurs,
            enqueue: Box::new(move |conn| async move { make().enqueue(conn).await }.boxed()),
        });
        self.on_demand::<J>()
    }

    /// The names of all kinds.
    pub fn kinds(&self) -> impl Iterator<Item = &'static str> {
        self.kinds.keys().copied()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nightly_job_comes_at_its_hour_however_late_the_last_one_was() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let nightly = Recurrence::Daily(3);
        for (now, next) in [
            ("2026-03-12T02:59:59Z", "2026-03-12T03:00:00Z"),
            ("2026-03-12T03:00:00Z", "2026-03-13T03:00:00Z"),
            ("2026-12-31T23:00:00Z", "2027-01-01T03:00:00Z"),
        ] {
            assert_eq!(nightly.next(at(now)), at(next), "{now}");
        }
    }
}
