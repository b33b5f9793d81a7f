//! The migrations, carried in the binary.

use anyhow::anyhow;
use diesel_async::{AsyncMigrationHarness, SimpleAsyncConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Conn, Database};

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../migrations");

/// Any number that nothing else locks in this database.
const LOCK: i64 = 0x4759_4d47;

/// What has not run yet; runs nothing.
///
/// # Errors
/// If the database does not say.
pub async fn pending(database: &Database) -> anyhow::Result<Vec<String>> {
    let conn = database.conn().await?;
    let outcome = tokio::task::spawn_blocking(move || {
        let mut harness = AsyncMigrationHarness::new(conn);
        let outcome = harness.pending_migrations(MIGRATIONS).map(|pending| {
            pending
                .iter()
                .map(|migration| migration.name().to_string())
                .collect()
        });
        outcome.map_err(|error| anyhow!("{error}"))
    });
    outcome.await?
}

/// Runs what has not run yet and says what it was. Engines that start at the same time do it one after the
/// other.
///
/// # Errors
/// If a migration fails; it has then changed nothing.
pub async fn run_pending(database: &Database) -> anyhow::Result<Vec<String>> {
    let mut conn = database.conn().await?;
    // Neither waiting for another engine's migrations nor a long migration is a request.
    conn.batch_execute("SET lock_timeout = 0; SET statement_timeout = 0")
        .await?;
    conn.batch_execute(&format!("SELECT pg_advisory_lock({LOCK})"))
        .await?;
    // The harness blocks its thread.
    let outcome = tokio::task::spawn_blocking(move || {
        let mut harness = AsyncMigrationHarness::new(conn);
        let outcome = harness
            .run_pending_migrations(MIGRATIONS)
            .map(|versions| versions.into_iter().map(|version| version.to_string()).collect());
        // The session's settings and lock must not go back to the pool.
        drop(Conn::take(harness.into_inner()));
        outcome.map_err(|error| anyhow!("a migration failed: {error}"))
    });
    outcome.await?
}
