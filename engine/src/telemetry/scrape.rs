//! One look at everything: the counters of this process and what the stores know at the moment.

use crate::{app::App, jobs};

/// The text for Prometheus.
///
/// Without Postgres the counters are given all the same: that is when they are needed.
///
/// # Errors
/// If a value cannot be written.
pub async fn scrape(app: &App) -> anyhow::Result<String> {
    let metrics = app.metrics();
    for (pool, status) in [
        ("postgres", app.database().status()),
        ("redis", app.redis().status()),
    ] {
        metrics.pool(pool, "open", status.open);
        metrics.pool(pool, "idle", status.idle);
        metrics.pool(pool, "waiting", status.waiting);
        metrics.pool(pool, "most", status.most);
    }
    match jobs::depths(app).await {
        Ok(depths) => {
            for depth in depths {
                let queue = depth.queue.name();
                metrics.queue(queue, "due", depth.due);
                metrics.queue(queue, "leased", depth.leased);
                metrics.queue(queue, "later", depth.later);
                metrics.queue(queue, "dead", depth.dead);
                metrics.oldest(queue, depth.oldest_due_s);
            }
        }
        Err(error) => tracing::warn!(error = format!("{error:#}"), "the outbox cannot be counted"),
    }
    Ok(metrics.encode()?)
}
