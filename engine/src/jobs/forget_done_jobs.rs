//! The outbox cleans up after itself.

use chrono::{TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{Job, queries};
use crate::app::App;

/// How long a finished job can be looked at, in days. Dead ones stay until somebody has looked.
const KEPT_DAYS: i64 = 3;

/// Deletes jobs that were done more than three days ago.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ForgetDoneJobs;

impl Job for ForgetDoneJobs {
    const KIND: &'static str = "forget_done_jobs";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut conn = app.database().conn().await?;
        let deleted = queries::delete_done_before(&mut conn, Utc::now() - TimeDelta::days(KEPT_DAYS)).await?;
        tracing::info!(deleted, "finished jobs are forgotten");
        Ok(())
    }
}
