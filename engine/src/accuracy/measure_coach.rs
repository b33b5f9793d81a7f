//! The job that walks through a whole log.

use serde::{Deserialize, Serialize};
use shared::ids::UserId;

use super::report;
use crate::{
    app::App,
    jobs::{Job, Queue},
};

/// Makes an owner's report on the coach; does nothing where one holds.
#[derive(Debug, Serialize, Deserialize)]
pub struct MeasureCoach {
    /// Whose.
    pub owner: UserId,
}

impl Job for MeasureCoach {
    const KIND: &'static str = "measure_coach";
    const QUEUE: Queue = Queue::Heavy;

    fn dedupe_key(&self) -> Option<String> {
        Some(self.owner.to_string())
    }

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let conn = app.database().conn().await?;
        report::make(&conn, app, self.owner).await
    }
}
