//! How good the coach is for an athlete, worked out from the athlete's own log by a job, for logs that a phone should not
//! walk through. Owns `coach_reports`, a cache.
//!
//! No number is made here: [`shared::coach::accuracy`] asks [`training::backtest`], as the device does.

mod handlers;
pub mod measure_coach;
mod model;
mod queries;
mod report;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::get::get_coach_accuracy))
        .routes(routes!(handlers::request::request_coach_accuracy))
}
