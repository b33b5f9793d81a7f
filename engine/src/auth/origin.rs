//! Requests that set or use the cookie come from our own pages (or from no page at all).

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use shared::error::Code;

use crate::{app::App, http::problem::ApiError};

/// Proof that no page of another site made this request. Beside `SameSite` cookies, for browsers and
/// subdomains that those do not cover, and against signing somebody in to a stranger's account.
pub(super) struct SameSite;

impl FromRequestParts<App> for SameSite {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        if is_ours(&parts.headers, app.config().http.site.origin()) {
            Ok(Self)
        } else {
            Err(Code::ForbiddenOrigin.into())
        }
    }
}

/// A browser names the page's origin on every POST. Without one, it is either no browser or a request of this
/// very origin.
fn is_ours(headers: &HeaderMap, site: &str) -> bool {
    match headers.get(header::ORIGIN) {
        Some(origin) => origin == site,
        None => headers
            .get("sec-fetch-site")
            .is_none_or(|from| from == "same-origin"),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    use super::is_ours;

    fn judged(name: &'static str, value: &'static str) -> bool {
        let headers =
            HeaderMap::from_iter([(HeaderName::from_static(name), HeaderValue::from_static(value))]);
        is_ours(&headers, "https://app.example.org")
    }

    #[test]
    fn only_our_own_pages_and_no_pages_are_heard() {
        assert!(is_ours(&HeaderMap::new(), "https://app.example.org"));
        assert!(judged("origin", "https://app.example.org"));
        assert!(judged("sec-fetch-site", "same-origin"));
        assert!(!judged("origin", "https://evil.example.org"));
        assert!(!judged("origin", "null"));
        assert!(!judged("sec-fetch-site", "cross-site"));
    }
}
