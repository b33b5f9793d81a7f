//! The job that learns anew after sets have changed, so that nobody waits for it.

use serde::{Deserialize, Serialize};
use shared::ids::UserId;

use super::strength;
use crate::{
    app::App,
    jobs::{Job, Queue},
};

/// Brings the snapshot of an owner up to date; does nothing where it holds.
#[derive(Debug, Serialize, Deserialize)]
pub struct RebuildStrengthState {
    /// Whose.
    pub owner: UserId,
}

impl Job for RebuildStrengthState {
    const KIND: &'static str = "rebuild_strength_state";
    const QUEUE: Queue = Queue::Heavy;

    fn dedupe_key(&self) -> Option<String> {
        Some(self.owner.to_string())
    }

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let conn = app.database().conn().await?;
        strength::before_now(&conn, app, self.owner).await?;
        Ok(())
    }
}
