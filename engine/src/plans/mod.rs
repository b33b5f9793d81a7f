//! Programmes, their revisions, and who follows them. Owns `plans`, `plan_revisions` and `assignments`.

mod handlers;
mod model;
pub mod queries;
mod revisions;

pub use revisions::Revisions;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::list_templates::list_templates))
        .routes(routes!(handlers::get_template::get_template))
        .routes(routes!(handlers::list::list_plans))
        .routes(routes!(handlers::get::get_plan))
        .routes(routes!(handlers::put::put_plan))
        .routes(routes!(handlers::delete::delete_plan))
        .routes(routes!(handlers::list_assignments::list_assignments))
        .routes(routes!(handlers::put_assignment::put_assignment))
        .routes(routes!(handlers::delete_assignment::delete_assignment))
}
