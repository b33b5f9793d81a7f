//! The catalogue: what every member can look up. Owns `exercises`, which only mirrors the file that the binary
//! carries, so that sets can refer to it.

pub mod catalogue;
mod handlers;
mod loggable;
pub mod queries;
pub mod seed;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

pub use loggable::loggable_convention;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::list::list_exercises))
        .routes(routes!(handlers::get::get_exercise))
}
