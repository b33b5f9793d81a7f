//! What each request passes on its way in and each response on its way out.

mod cors;
mod edge;
mod guard;
mod headers;
mod request_id;

use axum::{Router, middleware::from_fn_with_state};

pub use request_id::RequestId;

use crate::app::App;

/// From the inside out: handler, time limit and panics, CORS, security headers, and the edge, which knows the
/// request's id, writes problems and the one log line.
pub(super) fn around(router: Router<App>, app: &App) -> Router<App> {
    router
        .fallback(guard::unknown_route)
        .layer(from_fn_with_state(app.clone(), guard::time_limit))
        .layer(guard::panics())
        .layer(cors::layer(&app.config().http.site))
        .layer(from_fn_with_state(app.clone(), headers::secure))
        .layer(from_fn_with_state(app.clone(), edge::edge))
}
