//! Keyset pages with an opaque cursor: where to go on is said by the last item's key, never by an offset.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use shared::{
    error::Code,
    page::{PAGE_LIMIT, Page},
};
use utoipa::IntoParams;

use super::problem::{ApiError, ApiResult};

/// Which page of a list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct PageQuery {
    /// At most this many, 1 to 100.
    pub limit: Option<u16>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
}

impl PageQuery {
    /// How many items the page may have.
    ///
    /// # Errors
    /// `malformed_query` outside of 1 to [`PAGE_LIMIT`].
    pub fn limit(&self) -> ApiResult<usize> {
        let limit = self.limit.unwrap_or(PAGE_LIMIT);
        if (1..=PAGE_LIMIT).contains(&limit) {
            Ok(limit.into())
        } else {
            Err(Code::MalformedQuery.into())
        }
    }

    /// The key of the last item of the page before.
    ///
    /// # Errors
    /// `invalid_cursor` if no list of this kind gave it.
    pub fn after<K: DeserializeOwned>(&self) -> ApiResult<Option<K>> {
        let Some(cursor) = &self.cursor else {
            return Ok(None);
        };
        let invalid = || ApiError::new(Code::InvalidCursor);
        let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| invalid())?;
        serde_json::from_slice(&bytes).map(Some).map_err(|_| invalid())
    }
}

/// A page of `items`, of which one more than `limit` was looked for.
///
/// # Errors
/// If a key cannot be written: a mistake.
pub fn page<T, K: Serialize>(mut items: Vec<T>, limit: usize, key: impl Fn(&T) -> K) -> ApiResult<Page<T>> {
    let more = items.len() > limit;
    items.truncate(limit);
    let next_cursor = match items.last() {
        Some(last) if more => {
            Some(URL_SAFE_NO_PAD.encode(serde_json::to_vec(&key(last)).map_err(ApiError::internal)?))
        }
        _ => None,
    };
    Ok(Page { items, next_cursor })
}
