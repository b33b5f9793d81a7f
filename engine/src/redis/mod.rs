//! Redis: a pool, with every key in [`keys`]. Losing Redis loses nothing: what it holds is a copy, a limit or a
//! hand-out of what Postgres knows.

pub mod keys;
pub mod token_bucket;

use std::time::Duration;

use deadpool_redis::{Config, Connection, Pool, PoolConfig, PoolError, Runtime, Timeouts};

pub use deadpool_redis::redis as driver;

use crate::{config::RedisConfig, telemetry::PoolStatus};
use keys::Keys;

/// Redis answers in a millisecond or is not there.
const WAIT: Duration = Duration::from_secs(2);
/// Connections at the same time.
const POOL_SIZE: usize = 16;

/// The pool and the names of its keys.
#[derive(Clone)]
pub struct Redis {
    pool: Pool,
    keys: Keys,
}

impl Redis {
    /// Prepares the pool; nothing is connected yet.
    ///
    /// # Errors
    /// If the address cannot be understood.
    pub fn new(config: &RedisConfig) -> anyhow::Result<Self> {
        let mut settings = Config::from_url(config.url.expose());
        settings.pool = Some(PoolConfig {
            max_size: POOL_SIZE,
            timeouts: Timeouts {
                wait: Some(WAIT),
                create: Some(WAIT),
                recycle: Some(WAIT),
            },
            ..PoolConfig::default()
        });
        Ok(Self {
            pool: settings.create_pool(Some(Runtime::Tokio1))?,
            keys: Keys::new(&config.prefix),
        })
    }

    /// A free connection, or a new one.
    ///
    /// # Errors
    /// If there is none in time.
    pub async fn conn(&self) -> Result<Connection, PoolError> {
        self.pool.get().await
    }

    /// The pool's connections at the moment.
    #[must_use]
    pub fn status(&self) -> PoolStatus {
        let status = self.pool.status();
        PoolStatus {
            open: status.size,
            idle: status.available,
            waiting: status.waiting,
            most: status.max_size,
        }
    }

    /// The names of all keys.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Asks Redis for a sign of life.
    ///
    /// # Errors
    /// If there is none.
    pub async fn ping(&self) -> anyhow::Result<()> {
        let mut conn = self.conn().await?;
        driver::cmd("PING").query_async::<String>(&mut conn).await?;
        Ok(())
    }

    /// Deletes keys.
    ///
    /// # Errors
    /// If Redis cannot be reached.
    pub async fn delete(&self, keys: Vec<String>) -> anyhow::Result<()> {
        if keys.is_empty() {
            return Ok(());
        }
        let mut conn = self.conn().await?;
        driver::cmd("DEL").arg(keys).query_async::<i64>(&mut conn).await?;
        Ok(())
    }

    /// Deletes every key of a pattern. Looks at all keys, a thousand at a time, so that nobody waits: for what is
    /// rare.
    ///
    /// # Errors
    /// If Redis cannot be reached.
    pub async fn delete_matching(&self, pattern: &str) -> anyhow::Result<()> {
        let mut cursor = 0_u64;
        loop {
            let mut conn = self.conn().await?;
            let mut scan = driver::cmd("SCAN");
            scan.arg(cursor).arg("MATCH").arg(pattern).arg("COUNT").arg(1000);
            let (next, keys): (u64, Vec<String>) = scan.query_async(&mut conn).await?;
            drop(conn);
            self.delete(keys).await?;
            if next == 0 {
                return Ok(());
            }
            cursor = next;
        }
    }
}
