//! Pain at exercises, as lifters say it. Owns `pain_reports`.

mod handlers;
mod model;
mod queries;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

pub use queries::all;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::list::list_pain_reports))
        .routes(routes!(handlers::put::put_pain_report))
        .routes(routes!(handlers::delete::delete_pain_report))
}
