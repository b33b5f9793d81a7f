//! What scales and tape said, day by day. Owns `body_measures`.

mod handlers;
mod model;
mod queries;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

pub use queries::latest_mass;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::list::list_body_measures))
        .routes(routes!(handlers::put::put_body_measure))
        .routes(routes!(handlers::delete::delete_body_measure))
}
