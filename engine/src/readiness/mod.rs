//! The answers to "How are you?", day by day. Owns `readiness`.

mod handlers;
mod model;
mod queries;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

pub use queries::around;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::list::list_readiness))
        .routes(routes!(handlers::put::put_readiness))
}
