//! What the process tells about itself: logs here, numbers in [`metrics`].
//!
//! Logs: one line per event on standard output, JSON for machines or text for people.
//!
//! The sentence names the thing, fields make it searchable; never a secret, an e-mail address or a body.

pub mod metrics;
pub mod scrape;

use std::io::IsTerminal;

use tracing_subscriber::{EnvFilter, layer::SubscriberExt, util::SubscriberInitExt};

use crate::config::LogFormat;

/// What is logged where `RUST_LOG` does not say otherwise.
const DEFAULT_FILTER: &str = "info,sidekiq=warn,tower_http=warn";

/// Connections of a pool at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolStatus {
    /// How many there are.
    pub open: usize,
    /// How many of them nobody uses.
    pub idle: usize,
    /// How many want one and have none.
    pub waiting: usize,
    /// How many there may be.
    pub most: usize,
}

/// Starts logging for the whole process, as `LOG_FORMAT` and `RUST_LOG` say.
///
/// Comes before the configuration, so that its errors are logged like all others.
///
/// # Errors
/// If one of the two variables cannot be read, or logging runs already.
pub fn init() -> anyhow::Result<()> {
    let format = match std::env::var("LOG_FORMAT").ok().filter(|text| !text.is_empty()) {
        None => LogFormat::Json,
        Some(text) => text
            .parse()
            .map_err(|error| anyhow::anyhow!("LOG_FORMAT {error}"))?,
    };
    let filter = match std::env::var("RUST_LOG").ok().filter(|text| !text.is_empty()) {
        None => EnvFilter::new(DEFAULT_FILTER),
        Some(text) => EnvFilter::try_new(text).map_err(|error| anyhow::anyhow!("RUST_LOG {error}"))?,
    };
    let registry = tracing_subscriber::registry().with(filter);
    match format {
        LogFormat::Json => {
            let layer = tracing_subscriber::fmt::layer()
                .json()
                .flatten_event(true)
                .with_span_list(false);
            registry.with(layer).try_init()?;
        }
        LogFormat::Text => {
            let colours = std::io::stdout().is_terminal();
            registry
                .with(tracing_subscriber::fmt::layer().compact().with_ansi(colours))
                .try_init()?;
        }
    }
    Ok(())
}
