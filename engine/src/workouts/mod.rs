//! Sessions and their sets. Owns `workouts` and `sets`.

pub mod expire_abandoned_workouts;
mod handlers;
mod model;
pub mod queries;
mod read;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::list::list_workouts))
        .routes(routes!(handlers::get::get_workout))
        .routes(routes!(handlers::put::put_workout))
        .routes(routes!(handlers::delete::delete_workout))
        .routes(routes!(handlers::put_set::put_set))
        .routes(routes!(handlers::delete_set::delete_set))
}
