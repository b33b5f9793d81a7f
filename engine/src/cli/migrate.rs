//! `engine migrate`

use crate::{app::App, db::migrations};

pub(super) async fn migrate(app: &App) -> anyhow::Result<()> {
    let done = migrations::run_pending(app.database()).await?;
    if done.is_empty() {
        tracing::info!("the schema is up to date");
    }
    for migration in done {
        tracing::info!(migration, "migrated");
    }
    Ok(())
}
