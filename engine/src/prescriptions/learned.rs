//! Learned states, parsed and kept in memory beside the snapshots that they were read from.

use std::{sync::Arc, time::Duration};

use moka::sync::Cache;
use shared::ids::UserId;
use training::strength::gg1::LifterState;

use super::model::Made;

/// The most text whose states are kept, in bytes. Parsed it takes some three times as much.
const TEXT_MAX: u64 = 12 * 1024 * 1024;
/// How long one is kept that nobody asks for; so long may one stay in memory whose owner is erased.
const IDLE: Duration = Duration::from_secs(10 * 60);

/// Keeps those that were asked for lately.
pub struct LearnedStates(Cache<UserId, Kept>);

#[derive(Clone)]
struct Kept {
    made: Made,
    state: Arc<LifterState>,
    text_bytes: u32,
}

impl Default for LearnedStates {
    fn default() -> Self {
        let kept = Cache::builder()
            .max_capacity(TEXT_MAX)
            .weigher(|_, kept: &Kept| kept.text_bytes)
            .time_to_idle(IDLE);
        Self(kept.build())
    }
}

impl LearnedStates {
    /// The state of the snapshot that was made so, if it is here.
    pub(super) fn get(&self, owner: UserId, made: &Made) -> Option<Arc<LifterState>> {
        let kept = self.0.get(&owner)?;
        (kept.made == *made).then_some(kept.state)
    }

    /// Keeps the state of a snapshot.
    pub(super) fn keep(&self, owner: UserId, made: Made, state: Arc<LifterState>, text_bytes: usize) {
        let text_bytes = u32::try_from(text_bytes).unwrap_or(u32::MAX);
        self.0.insert(
            owner,
            Kept {
                made,
                state,
                text_bytes,
            },
        );
    }
}
