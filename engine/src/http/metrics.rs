//! `/metrics`, on a listener of its own (`METRICS_ADDR`): what a proxy passes on to clients never leads there.

use axum::{
    Router,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use tokio_util::sync::CancellationToken;

use super::{health, problem::ApiError, server};
use crate::{app::App, telemetry::scrape::scrape};

/// OpenMetrics, which Prometheus asks for.
const TEXT: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// What the listener answers; it looks after the worker's health as well, which has no other one.
pub fn router(app: &App) -> Router {
    Router::new()
        .route("/metrics", get(get_metrics))
        .route("/healthz", get(health::get_health))
        .route("/readyz", get(health::get_readiness))
        .with_state(app.clone())
}

/// Answers until `stop`, if there is an address for it.
///
/// # Errors
/// If the address is taken or not ours.
pub async fn serve(app: &App, stop: CancellationToken) -> anyhow::Result<()> {
    let http = &app.config().http;
    let Some(address) = http.metrics else {
        return Ok(());
    };
    let listener = server::bind(address).await?;
    tracing::info!(%address, "metrics are answered");
    tokio::spawn(server::serve(listener, router(app), stop, http.shutdown_grace));
    Ok(())
}

async fn get_metrics(State(app): State<App>) -> Response {
    match scrape(&app).await {
        Ok(text) => ([(header::CONTENT_TYPE, TEXT)], text).into_response(),
        Err(error) => ApiError::internal(error).into_response(),
    }
}
