//! CORS: exactly one origin, `SITE_URL`, with cookies.

use std::time::Duration;

use axum::http::{HeaderName, HeaderValue, Method, header};
use tower_http::cors::{AllowOrigin, CorsLayer};

use super::request_id;
use crate::config::SiteUrl;

pub(super) fn layer(site: &SiteUrl) -> CorsLayer {
    let origin = HeaderValue::from_str(site.origin()).into_iter();
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origin))
        .allow_credentials(true)
        .allow_methods([
            Method::GET,
            Method::POST,
            Method::PUT,
            Method::PATCH,
            Method::DELETE,
        ])
        .allow_headers([
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            request_id::HEADER,
            HeaderName::from_static("idempotency-key"),
        ])
        .expose_headers([request_id::HEADER, header::RETRY_AFTER])
        .max_age(Duration::from_secs(3600))
}
