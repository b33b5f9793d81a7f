//! The job that erases what is left of a deleted account: everything in Postgres, everything in Redis.

use std::time::Duration;

use chrono::TimeDelta;
use diesel_async::{AsyncConnection, SimpleAsyncConnection};
use serde::{Deserialize, Serialize};
use shared::ids::UserId;

use super::queries::{self, accounts};
use crate::{
    app::App,
    jobs::{Job, Queue},
};

/// How long after the lock the erasure begins: longer than a request may take, so that nothing that was in hand
/// writes behind it.
pub(super) const DELAY: TimeDelta = TimeDelta::seconds(60);

/// Erases a locked account.
#[derive(Debug, Serialize, Deserialize)]
pub struct EraseAccount {
    /// Whose.
    pub user: UserId,
    /// What its address was called in Redis.
    pub email_digest: Option<String>,
}

impl Job for EraseAccount {
    const KIND: &'static str = "erase_account";
    const QUEUE: Queue = Queue::Heavy;
    const TIMEOUT: Duration = Duration::from_secs(300);
    /// About a week of tries: this one may not be given up for an outage.
    const MAX_ATTEMPTS: i32 = 150;

    fn dedupe_key(&self) -> Option<String> {
        Some(self.user.to_string())
    }

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut conn = app.database().conn().await?;
        if accounts::find(&mut conn, self.user).await?.is_some() {
            anyhow::bail!("an account that is not locked is not erased");
        }
        let sessions = queries::session_ids(&mut conn, self.user).await?;
        let redis = app.redis();
        let names = sessions.iter().map(|&session| redis.keys().session(session));
        redis.delete(names.collect()).await?;
        redis
            .delete_matching(&redis.keys().limits_of(&self.user.to_string()))
            .await?;
        if let Some(digest) = &self.email_digest {
            redis.delete_matching(&redis.keys().limits_of(digest)).await?;
        }
        // In one transaction, and last: a run that ended before runs again and knows all that this one knew. The
        // row of this very job goes too, since it names the account.
        let rows = conn
            .transaction::<_, diesel::result::Error, _>(async |conn| {
                conn.batch_execute("SET LOCAL statement_timeout = '240s'").await?;
                let rows = accounts::erase(conn, self.user).await?;
                accounts::erase_jobs(conn, &[self.user.to_string()]).await?;
                Ok(rows)
            })
            .await?;
        tracing::info!(accounts = rows, "a deleted account is erased");
        Ok(())
    }
}
