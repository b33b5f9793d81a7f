//! The job that forgets sessions which ended long ago.

use chrono::{TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::queries;
use crate::{app::App, jobs::Job};

/// How long an ended session is kept, in days: time to look into a reused token.
const KEPT_DAYS: i64 = 30;

/// Deletes sessions that expired or were revoked more than 30 days ago, with their refresh tokens.
#[derive(Debug, Serialize, Deserialize)]
pub struct ExpireSessions;

impl Job for ExpireSessions {
    const KIND: &'static str = "expire_sessions";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut conn = app.database().conn().await?;
        let before = Utc::now() - TimeDelta::days(KEPT_DAYS);
        let deleted = queries::delete_sessions_ended_before(&mut conn, before).await?;
        tracing::info!(deleted, "ended sessions are forgotten");
        Ok(())
    }
}
