//! Places with equipment. Owns `gyms`.

mod handlers;
mod model;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

pub use model::GymColumns;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::list::list_gyms))
        .routes(routes!(handlers::put::put_gym))
        .routes(routes!(handlers::delete::delete_gym))
}
