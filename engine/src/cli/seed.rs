//! `engine seed`: each feature's own, in the order of what they refer to.

use chrono::Utc;
use diesel::{sql_query, sql_types::BigInt};
use diesel_async::{AsyncConnection, RunQueryDsl};

use crate::{app::App, auth, config::Environment, demo, exercises};

/// Key of the lock under which one seeds: two at once would wait for each other's rows longer than a statement may.
const LOCK: i64 = 0x4759_4d53;

pub(super) async fn seed(app: &App, long: bool) -> anyhow::Result<()> {
    let shows_demo = app.config().environment != Environment::Production;
    let mut conn = app.database().conn().await?;
    conn.transaction::<_, anyhow::Error, _>(async |conn| {
        // Three years are lived between two statements, and while another lives them this one waits.
        for setting in [
            "idle_in_transaction_session_timeout",
            "lock_timeout",
            "statement_timeout",
        ] {
            sql_query(format!("SET LOCAL {setting} = 0"))
                .execute(conn)
                .await?;
        }
        sql_query("SELECT pg_advisory_xact_lock($1)")
            .bind::<BigInt, _>(LOCK)
            .execute(conn)
            .await?;
        exercises::seed::seed(conn, app.catalogue()).await?;
        if shows_demo {
            auth::demo::seed(conn).await?;
            demo::seed(conn, app.catalogue(), Utc::now()).await?;
        }
        if shows_demo && long {
            auth::demo::seed_long(conn).await?;
            demo::seed_long(conn, app.catalogue(), Utc::now()).await?;
        }
        Ok(())
    })
    .await?;
    tracing::info!("seeded");
    Ok(())
}
