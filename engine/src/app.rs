//! What every handler and job can reach: configuration, pools and the keys of the engine.

use std::sync::Arc;

use crate::{
    auth::{access_token::AccessTokens, password::Passwords},
    config::Config,
    db::{Conn, Database},
    exercises::catalogue::Catalogue,
    http::problem::ApiError,
    mail::Mailer,
    plans::Revisions,
    prescriptions::LearnedStates,
    redis::Redis,
    telemetry::metrics::Metrics,
};

/// Shared by all requests; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    config: Config,
    database: Database,
    redis: Redis,
    access_tokens: AccessTokens,
    passwords: Passwords,
    mailer: Mailer,
    catalogue: &'static Catalogue,
    revisions: Revisions,
    learned_states: LearnedStates,
    metrics: Metrics,
}

impl App {
    /// Opens the pools; connections are made when they are first needed.
    ///
    /// # Errors
    /// If an address cannot be understood.
    pub fn new(config: Config) -> anyhow::Result<Self> {
        let database = Database::new(&config.database)?;
        let redis = Redis::new(&config.redis)?;
        Self::with_stores(config, database, redis)
    }

    /// As [`App::new`], with pools that exist already.
    ///
    /// # Errors
    /// If the password hasher cannot make its dummy, the address of the mail server cannot be understood, or the
    /// catalogue cannot be read.
    pub fn with_stores(config: Config, database: Database, redis: Redis) -> anyhow::Result<Self> {
        let access_tokens = AccessTokens::new(&config.auth.jwt_secret);
        let passwords = Passwords::new(config.auth.password_cost)?;
        let mailer = Mailer::new(&config.mail)?;
        Ok(Self(Arc::new(Inner {
            config,
            database,
            redis,
            access_tokens,
            passwords,
            mailer,
            catalogue: Catalogue::embedded()?,
            revisions: Revisions::default(),
            learned_states: LearnedStates::default(),
            metrics: Metrics::default(),
        })))
    }

    /// The configuration.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// Exercises and templates.
    #[must_use]
    pub fn catalogue(&self) -> &'static Catalogue {
        self.0.catalogue
    }

    /// A connection of the pool.
    ///
    /// # Errors
    /// `unavailable` if none is free or the database cannot be reached in time.
    pub async fn conn(&self) -> Result<Conn, ApiError> {
        Ok(self.0.database.conn().await?)
    }

    /// The database pool.
    #[must_use]
    pub fn database(&self) -> &Database {
        &self.0.database
    }

    /// Revisions of plans that were asked for lately.
    #[must_use]
    pub fn revisions(&self) -> &Revisions {
        &self.0.revisions
    }

    /// Learned states that were asked for lately.
    #[must_use]
    pub fn learned_states(&self) -> &LearnedStates {
        &self.0.learned_states
    }

    /// What this process counts.
    #[must_use]
    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// Redis.
    #[must_use]
    pub fn redis(&self) -> &Redis {
        &self.0.redis
    }

    /// Signs and reads access tokens.
    #[must_use]
    pub fn access_tokens(&self) -> &AccessTokens {
        &self.0.access_tokens
    }

    /// Hashes and verifies passwords.
    #[must_use]
    pub fn passwords(&self) -> &Passwords {
        &self.0.passwords
    }

    /// Sends letters; for jobs only.
    #[must_use]
    pub fn mailer(&self) -> &Mailer {
        &self.0.mailer
    }
}
