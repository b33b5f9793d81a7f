//! Keyset pages: a list and an opaque cursor to go on from.

use serde::{Deserialize, Serialize};

/// The most that one page holds.
pub const PAGE_LIMIT: u16 = 100;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// At most [`PAGE_LIMIT`] items.
    pub items: Vec<T>,
    /// Hand it back as `cursor` for the next page; absent on the last one. Not for parsing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}
