//! What lifters answered to the coach's proposals. Owns `notice_answers`.

mod handlers;
mod model;
mod queries;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::app::App;

pub use queries::since;

/// The feature's URLs, below `/v1`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(handlers::list::list_notice_answers))
        .routes(routes!(handlers::put::put_notice_answer))
        .routes(routes!(handlers::delete::delete_notice_answer))
}
