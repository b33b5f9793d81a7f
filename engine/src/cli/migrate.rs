//! `engine migrate`

use crate::{app::App, db::migrations};

pub(super) async fn migrate(app: &App) -> anyhow::Result<()> {
    // Off the runtime's own thread, which the harness must be able to block.
    let database = app.database().clone();
    let done = tokio::spawn(async move { migrations::run_pending(&database).await }).await??;
    if done.is_empty() {
        tracing::info!("the schema is up to date");
    }
    for migration in done {
        tracing::info!(migration, "migrated");
    }
    Ok(())
}
