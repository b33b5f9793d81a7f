//! The Redis side: tickets for rows of the outbox, handed out by the queue library.
//!
//! Retries and the dead are the outbox's, so the library is told to do neither; it fetches, spreads over workers
//! and queues, shows them to Sidekiq's own pages, and stops in order.

use std::{sync::Arc, time::Duration};

use anyhow::Context;
use serde::{Deserialize, Serialize};
use sidekiq::{RedisConnectionManager, RedisPool, Worker};
use uuid::Uuid;

use super::{Registry, run};
use crate::{app::App, config::RedisConfig, redis::keys::Keys};

/// Connections of the queue library.
pub(super) type QueuePool = RedisPool;

/// Longer than Redis ever takes; shorter than anybody waits.
const CONNECT: Duration = Duration::from_secs(5);
/// The name of the one worker class.
const CLASS: &str = "RunJob";

/// A row to run, and how often it was run before: a second ticket for the same run is recognised by that.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Ticket {
    pub(super) id: Uuid,
    pub(super) attempts: i32,
}

pub(super) async fn pool(config: &RedisConfig, size: u32) -> anyhow::Result<QueuePool> {
    let manager = RedisConnectionManager::new(config.url.expose())?;
    let namespace = sidekiq::with_custom_namespace(Keys::new(&config.prefix).jobs());
    RedisPool::builder()
        .max_size(size)
        .connection_timeout(CONNECT)
        .connection_customizer(namespace)
        .build(manager)
        .await
        .context("the queue cannot reach Redis")
}

pub(super) async fn push(redis: &QueuePool, queue: &str, ticket: Ticket) -> anyhow::Result<()> {
    sidekiq::opts()
        .queue(queue)
        .retry(false)
        .perform_async(redis, CLASS.to_owned(), ticket)
        .await?;
    Ok(())
}

/// What runs a ticket.
pub(super) struct RunJob {
    pub(super) app: App,
    pub(super) registry: Arc<Registry>,
}

#[async_trait::async_trait]
impl Worker<Ticket> for RunJob {
    fn class_name() -> String {
        CLASS.to_owned()
    }

    async fn perform(&self, ticket: Ticket) -> sidekiq::Result<()> {
        // An error here is the database's: the lease runs out and the row is handed out again.
        if let Err(error) = run::run(&self.app, &self.registry, ticket.id, ticket.attempts).await {
            tracing::error!(id = %ticket.id, error = format!("{error:#}"), "a job could not be begun or closed");
        }
        Ok(())
    }
}
