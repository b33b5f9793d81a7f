//! Nothing hangs and nothing takes the process down.

use std::any::Any;

use anyhow::anyhow;
use axum::{
    body::Body,
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tower_http::catch_panic::{CatchPanicLayer, ResponseForPanic};

use crate::{app::App, http::problem::ApiError};

/// No route has this path.
pub(super) async fn unknown_route() -> ApiError {
    ApiError::not_found()
}

/// A handler that takes too long is dropped; its transaction is rolled back with it.
pub(super) async fn time_limit(State(app): State<App>, request: Request, next: Next) -> Response {
    let limit = app.config().http.handler_timeout;
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => ApiError::unavailable(anyhow!("the handler took longer than {} s", limit.as_secs()))
            .into_response(),
    }
}

/// A panic costs its own request only.
pub(super) fn panics() -> CatchPanicLayer<Panicked> {
    CatchPanicLayer::custom(Panicked)
}

#[derive(Clone)]
pub(super) struct Panicked;

impl ResponseForPanic for Panicked {
    type ResponseBody = Body;

    fn response_for_panic(&mut self, cause: Box<dyn Any + Send>) -> Response {
        let text = cause
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| cause.downcast_ref::<&str>().copied())
            .unwrap_or("no message");
        ApiError::internal(anyhow!("a handler panicked: {text}")).into_response()
    }
}
