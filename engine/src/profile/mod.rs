//! The lifter's own facts. Owns `profiles`.

mod handlers;
mod model;
pub mod queries;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::get::get_profile))
        .routes(routes!(handlers::put::put_profile))
}
