//! Configuration: typed, from the environment, every bad variable reported at once.

mod read;
mod rules;
mod secret;
mod types;

pub use read::{ConfigError, Source};
pub use secret::Secret;
pub use types::{AuthProvider, Environment, LogFormat, MailRoute, PasswordCost, RateLimits, SiteUrl};

use std::{net::SocketAddr, time::Duration};

use ipnet::IpNet;
use lettre::message::Mailbox;
use read::Reader;

/// Everything that the engine is told from outside.
#[derive(Clone, Debug)]
pub struct Config {
    /// `ENVIRONMENT`: where this engine runs.
    pub environment: Environment,
    /// Where and for whom it listens.
    pub http: HttpConfig,
    /// Postgres.
    pub database: DatabaseConfig,
    /// Redis.
    pub redis: RedisConfig,
    /// How people sign in.
    pub auth: AuthConfig,
    /// How mail leaves.
    pub mail: MailConfig,
    /// The worker.
    pub worker: WorkerConfig,
}

/// Where and for whom the engine listens.
#[derive(Clone, Debug)]
pub struct HttpConfig {
    /// `LISTEN_ADDR`: address and port, or a host name that resolves to one.
    pub listen: SocketAddr,
    /// `METRICS_ADDR`: where `/metrics` is answered, apart from what clients reach; nowhere if absent.
    pub metrics: Option<SocketAddr>,
    /// `SITE_URL`: where the webapp is; the one origin that CORS names.
    pub site: SiteUrl,
    /// `TRUSTED_PROXIES`: networks whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// `RATE_LIMITS`: on, or off for benchmarks and browser tests.
    pub rate_limits: RateLimits,
    /// How long a handler may take.
    pub handler_timeout: Duration,
    /// How long a client may take to send its body.
    pub body_timeout: Duration,
    /// How long requests in hand may take after the signal to stop.
    pub shutdown_grace: Duration,
}

/// Postgres.
#[derive(Clone, Debug)]
pub struct DatabaseConfig {
    /// `DATABASE_URL`; `sslmode=require` asks for TLS.
    pub url: Secret,
    /// `DATABASE_POOL_SIZE`.
    pub pool_size: usize,
}

/// Redis.
#[derive(Clone, Debug)]
pub struct RedisConfig {
    /// `REDIS_URL`.
    pub url: Secret,
    /// `REDIS_PREFIX`: first part of every key, so that several stacks can share one Redis.
    pub prefix: String,
}

/// How people sign in.
#[derive(Clone, Debug)]
pub struct AuthConfig {
    /// `AUTH_PROVIDER`.
    pub provider: AuthProvider,
    /// `AUTH_JWT_SECRET`, at least 32 bytes. In a local environment it may be absent: then each start makes
    /// one at random, the access tokens of the start before are refused, and the app gets new ones by its
    /// refresh token, which the database knows.
    pub jwt_secret: Secret,
    /// What a password hash costs.
    pub password_cost: PasswordCost,
}

/// How mail leaves.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// `MAIL_URL`. Where it is absent, mails are files in the system's directory for temporary ones, which
    /// production refuses.
    pub route: MailRoute,
    /// `MAIL_FROM`: the sender; unless it is given, `no-reply` at the host of `SITE_URL`.
    pub from: Mailbox,
}

/// The worker.
#[derive(Clone, Debug)]
pub struct WorkerConfig {
    /// `WORKER_CONCURRENCY`: jobs at the same time.
    pub concurrency: usize,
}

impl Config {
    /// Reads the environment of this process.
    ///
    /// # Errors
    /// Every variable that is missing or wrong, each with a sentence.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::read(&Source::environment())
    }

    /// Reads variables from anywhere.
    ///
    /// # Errors
    /// Every variable that is missing or wrong, each with a sentence.
    pub fn read(source: &Source) -> Result<Self, ConfigError> {
        let mut reader = Reader::new(source);
        let environment = reader.or("ENVIRONMENT", Environment::Local);
        let site = reader.or("SITE_URL", SiteUrl::default());
        let mail = MailConfig {
            route: reader.or("MAIL_URL", MailRoute::default()),
            from: reader.mailbox("MAIL_FROM", &site),
        };
        let config = Self {
            environment,
            http: HttpConfig {
                listen: reader.listen("LISTEN_ADDR", "127.0.0.1:5000"),
                metrics: reader.listen_if_given("METRICS_ADDR"),
                site,
                trusted_proxies: reader.list("TRUSTED_PROXIES"),
                rate_limits: reader.or("RATE_LIMITS", RateLimits::On),
                handler_timeout: Duration::from_secs(30),
                body_timeout: Duration::from_secs(15),
                shutdown_grace: Duration::from_secs(25),
            },
            database: DatabaseConfig {
                url: reader.url("DATABASE_URL", &["postgres", "postgresql"]),
                pool_size: reader.within("DATABASE_POOL_SIZE", 16, 1..=200),
            },
            redis: RedisConfig {
                url: reader.url("REDIS_URL", &["redis"]),
                prefix: reader.name("REDIS_PREFIX", "gg"),
            },
            auth: AuthConfig {
                provider: reader.or("AUTH_PROVIDER", AuthProvider::Local),
                jwt_secret: reader.jwt_secret("AUTH_JWT_SECRET", environment),
                password_cost: PasswordCost::Recommended,
            },
            mail,
            worker: WorkerConfig {
                concurrency: reader.within("WORKER_CONCURRENCY", 4, 1..=64),
            },
        };
        rules::demo_stays_private(&config, &mut reader);
        rules::production_has_limits(&config, &mut reader);
        rules::production_uses_https(&config, &mut reader);
        rules::production_sends_mail(&config, &mut reader);
        reader.finish(config)
    }
}

#[cfg(test)]
mod tests;
