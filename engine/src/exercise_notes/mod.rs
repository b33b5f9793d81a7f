//! What lifters write down about exercises, and their videos. Owns `exercise_notes`.

mod handlers;
mod model;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::list::list_exercise_notes))
        .routes(routes!(handlers::put::put_exercise_note))
        .routes(routes!(handlers::delete::delete_exercise_note))
}
