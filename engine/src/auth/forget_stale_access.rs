//! The job that forgets links, notes of mails and browsers that are of no use any more.

use chrono::{TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::queries::links;
use crate::{app::App, jobs::Job};

/// How long an expired link is kept, in days: time to answer its second use, and for a mail to be tried again.
const KEPT_DAYS: i64 = 14;
/// How long a browser is known, in days: as long as it keeps the cookie.
const DEVICE_DAYS: i64 = 400;

/// Deletes them.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetStaleAccess;

impl Job for ForgetStaleAccess {
    const KIND: &'static str = "forget_stale_access";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut conn = app.database().conn().await?;
        let today = Utc::now();
        let (links, devices) = (
            today - TimeDelta::days(KEPT_DAYS),
            today - TimeDelta::days(DEVICE_DAYS),
        );
        let deleted = links::delete_before(&mut conn, links, devices).await?;
        tracing::info!(deleted, "stale links and devices are forgotten");
        Ok(())
    }
}
