//! The parameters of a query string.

use axum::{extract::FromRequestParts, http::request::Parts};
use serde::de::DeserializeOwned;
use shared::error::Code;

use crate::http::problem::ApiError;

/// Query parameters.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let malformed = || ApiError::new(Code::MalformedQuery);
        // Postgres has no text with a NUL in it.
        if parts.uri.query().unwrap_or_default().contains("%00") {
            return Err(malformed());
        }
        let query = axum::extract::Query::try_from_uri(&parts.uri);
        query
            .map(|axum::extract::Query(value)| Self(value))
            .map_err(|_| malformed())
    }
}
