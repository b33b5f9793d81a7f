//! Stable identity of a node of a plan document.

use serde::{Deserialize, Serialize};

/// Identity of a block, week, day, slot or set prescription: 1 to 64 letters, digits, `-` or `_`, unique in its
/// document and kept through edits, so that overrides and logged sets can point at it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, min_length = 1, max_length = 64))]
#[serde(try_from = "String", into = "String")]
pub struct NodeId(String);

/// Why a text is not a node id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a node id is 1 to 64 letters, digits, '-' or '_'")]
pub struct NodeIdError;

impl NodeId {
    /// The identity of a place in a document that is being written: week 1, day 2, slot 3, set 4 is `w1d2s3p4`. Places beyond
    /// the fourth are left out.
    pub(crate) fn of_place(place: &[usize]) -> Self {
        let parts = ["w", "d", "s", "p"].into_iter().zip(place);
        Self(
            parts
                .map(|(letter, number)| format!("{letter}{number}"))
                .collect(),
        )
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for NodeId {
    type Error = NodeIdError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let valid = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if text.is_empty() || text.len() > 64 || !text.chars().all(valid) {
            return Err(NodeIdError);
        }
        Ok(Self(text))
    }
}

impl TryFrom<&str> for NodeId {
    type Error = NodeIdError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        Self::try_from(text.to_owned())
    }
}

impl From<NodeId> for String {
    fn from(id: NodeId) -> Self {
        id.0
    }
}

impl std::fmt::Display for NodeId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
