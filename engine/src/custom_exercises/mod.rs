//! Exercises of a lifter's own, beside the catalogue. Owns `custom_exercises`.

mod handlers;
mod model;
mod queries;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

pub use queries::{convention, known_to};

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::list::list_custom_exercises))
        .routes(routes!(handlers::put::put_custom_exercise))
        .routes(routes!(handlers::delete::delete_custom_exercise))
}
