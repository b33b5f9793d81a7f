//! A worker process: relay, schedules and the runners of tickets, until it is told to stop.

use std::{sync::Arc, time::Duration};

use sidekiq::{Processor, ProcessorConfig};
use tokio_util::sync::CancellationToken;

use super::{Queue, Registry, handout, relay, schedule};
use crate::app::App;

/// Connections beside one per runner: relay, heartbeat, schedules of the library.
const SPARE_CONNECTIONS: u32 = 4;
/// The pause before Redis is tried again at start.
const PAUSE: Duration = Duration::from_secs(2);

/// Works on `queues` until `stop`; then finishes the jobs in hand.
///
/// # Errors
/// If Redis' address cannot be understood.
pub async fn work(
    app: App,
    registry: Registry,
    queues: Vec<Queue>,
    stop: CancellationToken,
) -> anyhow::Result<()> {
    let concurrency = app.config().worker.concurrency;
    let size = u32::try_from(concurrency)? + SPARE_CONNECTIONS;
    let Some(redis) = connect(&app, size, &stop).await else {
        return Ok(());
    };
    let registry = Arc::new(registry);

    let names = queues.iter().map(|queue| queue.name().to_owned()).collect();
    let config = ProcessorConfig::default().num_workers(concurrency);
    let mut processor = Processor::new(redis.clone(), names).with_config(config);
    processor.register(handout::RunJob {
        app: app.clone(),
        registry: registry.clone(),
    });
    let processor_stop = processor.get_cancellation_token();
    tracing::info!(concurrency, queues = ?queues, "worker runs");
    tokio::join!(
        processor.run(),
        relay::relay(app.clone(), queues, redis, stop.clone()),
        schedule::schedule(app, registry, stop.clone()),
        async {
            stop.cancelled().await;
            tracing::info!("worker finishes the jobs in hand");
            processor_stop.cancel();
        },
    );
    Ok(())
}

/// A worker that starts before Redis waits for it.
async fn connect(app: &App, size: u32, stop: &CancellationToken) -> Option<handout::QueuePool> {
    loop {
        match handout::pool(&app.config().redis, size).await {
            Ok(pool) => return Some(pool),
            Err(error) => tracing::warn!(error = format!("{error:#}"), "worker waits for Redis"),
        }
        tokio::select! {
            () = stop.cancelled() => return None,
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}
