//! Postgres: a pool of connections with time limits on everything.

mod connect;
mod json_text;
pub mod migrations;
mod prepared;

pub use json_text::JsonText;
pub use prepared::Prepared;

use std::time::Duration;

use diesel_async::{
    AsyncPgConnection, RunQueryDsl,
    pooled_connection::{
        AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod,
        deadpool::{Object, Pool, PoolError},
    },
};

use crate::{config::DatabaseConfig, telemetry::PoolStatus};

/// A connection of the pool; give `&mut conn` to queries.
pub type Conn = Object<AsyncPgConnection>;

/// How long a request waits for a free connection.
const WAIT: Duration = Duration::from_secs(3);
/// How long connecting may take.
const CONNECT: Duration = Duration::from_secs(5);

/// The pool.
#[derive(Clone)]
pub struct Database {
    pool: Pool<AsyncPgConnection>,
}

impl Database {
    /// Prepares the pool; nothing is connected yet.
    ///
    /// # Errors
    /// If the address cannot be understood.
    pub fn new(config: &DatabaseConfig) -> anyhow::Result<Self> {
        let connector = connect::Connector::new(&config.url)?;
        let mut manager = ManagerConfig::default();
        // A connection that was left in a transaction is thrown away; a closed one as well.
        manager.recycling_method = RecyclingMethod::Fast;
        manager.custom_setup = Box::new(move |_| connector.connect());
        let manager = AsyncDieselConnectionManager::new_with_config(String::new(), manager);
        let pool = Pool::builder(manager)
            .max_size(config.pool_size)
            .wait_timeout(Some(WAIT))
            .create_timeout(Some(CONNECT))
            .recycle_timeout(Some(CONNECT))
            .runtime(deadpool_redis::Runtime::Tokio1)
            .build()?;
        Ok(Self { pool })
    }

    /// A free connection, or a new one.
    ///
    /// # Errors
    /// If there is none in time.
    pub async fn conn(&self) -> Result<Conn, PoolError> {
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

    /// Asks the database for a sign of life.
    ///
    /// # Errors
    /// If there is none.
    pub async fn ping(&self) -> anyhow::Result<()> {
        let mut conn = self.conn().await?;
        diesel::select(diesel::dsl::sql::<diesel::sql_types::Integer>("1"))
            .execute(&mut conn)
            .await?;
        Ok(())
    }

    /// Closes the pool: who waits gets an error, connections end when they are given back.
    pub fn close(&self) {
        self.pool.close();
    }
}
