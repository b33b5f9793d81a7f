//! Every key in Redis, with its lifetime.
//!
//! | key | holds | lifetime |
//! |---|---|---|
//! | `<prefix>:session:<sid>` | whether a session is live | [`SESSION_LIVE`], or [`SESSION_REVOKED`] |
//! | `<prefix>:limit:<action>:<who>` | a token bucket; an account is named by its id or by a digest of its address | until it would be full again |
//! | `<prefix>:jobs:…` | the hand-out of jobs, kept by the queue library | a job until it is fetched; a worker's entry 60 s after its last sign of life |

use std::{fmt, time::Duration};

use shared::ids::SessionId;

/// How long a live session is believed without asking the database: the longest time that a revocation by
/// something other than the engine goes unnoticed.
pub const SESSION_LIVE: Duration = Duration::from_secs(30);

/// How long a revocation is remembered: longer than an access token lives.
pub const SESSION_REVOKED: Duration = Duration::from_secs(15 * 60);

/// Names keys below one prefix.
#[derive(Clone)]
pub struct Keys {
    prefix: String,
}

impl Keys {
    /// Keys that begin with `prefix`.
    #[must_use]
    pub fn new(prefix: &str) -> Self {
        Self {
            prefix: prefix.to_owned(),
        }
    }

    /// Whether a session is live.
    #[must_use]
    pub fn session(&self, session: SessionId) -> String {
        format!("{}:session:{session}", self.prefix)
    }

    /// The bucket of one action and one user or address.
    pub fn limit(&self, action: &str, who: impl fmt::Display) -> String {
        format!("{}:limit:{action}:{who}", self.prefix)
    }

    /// A pattern for every bucket that names somebody. Ids and digests hold nothing that a pattern would read as
    /// its own.
    #[must_use]
    pub fn limits_of(&self, who: &str) -> String {
        format!("{}:limit:*{who}*", self.prefix)
    }

    /// Namespace of the queue library.
    #[must_use]
    pub fn jobs(&self) -> String {
        format!("{}:jobs", self.prefix)
    }
}
