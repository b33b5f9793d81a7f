//! Recurring jobs: whichever worker comes first writes the next run to the outbox.

use std::{sync::Arc, time::Duration};

use chrono::Utc;
use diesel_async::AsyncConnection;
use tokio_util::sync::CancellationToken;

use super::{Registry, queries, registry::Schedule};
use crate::app::App;

/// How often the schedules are looked at.
const LOOK: Duration = Duration::from_secs(30);

/// Enqueues recurring jobs until `stop`.
pub(super) async fn schedule(app: App, registry: Arc<Registry>, stop: CancellationToken) {
    loop {
        for recurring in registry.schedules() {
            if let Err(error) = enqueue_if_due(&app, recurring).await {
                tracing::warn!(
                    kind = recurring.kind,
                    error = format!("{error:#}"),
                    "a recurring job is late"
                );
            }
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

async fn enqueue_if_due(app: &App, recurring: &Schedule) -> anyhow::Result<()> {
    let mut conn = app.database().conn().await?;
    conn.transaction::<_, diesel::result::Error, _>(async |conn| {
        queries::insert_schedule(conn, recurring.kind).await?;
        if queries::take_schedule(conn, recurring.kind, recurring.recurs.next(Utc::now())).await? {
            (recurring.enqueue)(conn).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}
