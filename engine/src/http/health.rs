//! For load balancers: is the process alive, and can it serve?

use axum::extract::State;

use super::problem::{ApiError, ApiResult};
use crate::app::App;

/// The process answers. Says nothing of what stands behind it, so that an outage of the database does not
/// restart every engine.
#[utoipa::path(get, path = "/healthz", tag = "health", responses((status = 200, body = String)))]
pub(super) async fn get_health() -> &'static str {
    "ok"
}

/// The engine can serve: database and Redis answer.
#[utoipa::path(get, path = "/readyz", tag = "health", responses((status = 200, body = String)))]
pub(super) async fn get_readiness(State(app): State<App>) -> ApiResult<&'static str> {
    let (database, redis) = tokio::join!(app.database().ping(), app.redis().ping());
    database.map_err(|error| ApiError::unavailable(error.context("the database does not answer")))?;
    redis.map_err(|error| ApiError::unavailable(error.context("Redis does not answer")))?;
    Ok("ready")
}
