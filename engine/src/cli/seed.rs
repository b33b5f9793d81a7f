//! `engine seed`: each feature's own, in the order of what they refer to.

use chrono::Utc;
use diesel::sql_query;
use diesel_async::{AsyncConnection, RunQueryDsl};

use crate::{app::App, auth, config::Environment, demo, exercises};

pub(super) async fn seed(app: &App, long: bool) -> anyhow::Result<()> {
    let shows_demo = app.config().environment != Environment::Production;
    let mut conn = app.database().conn().await?;
    conn.transaction::<_, anyhow::Error, _>(async |conn| {
        // Three years are lived between two statements.
        sql_query("SET LOCAL idle_in_transaction_session_timeout = 0")
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
