//! The data beside the disk and the other tabs: what is at risk, and what was done elsewhere.

use shared::ids::UserId;
use shared::sync::{Advance, Device, EntityRef, unsent};

use super::Data;
use super::tabs::Word;

impl Data {
    /// Whether something is neither stored nor on the engine; tracked.
    #[must_use]
    pub fn is_at_risk(&self) -> bool {
        let disk = self.owner().and_then(|owner| self.store(owner));
        self.failure().is_some()
            && self.status().unsent > 0
            && disk.is_some_and(|disk| !disk.is_there() || disk.lacks_any())
    }

    /// Whether what was done to this entity is neither stored nor on the engine; tracked.
    #[must_use]
    pub fn is_only_in_memory(&self, entity: EntityRef) -> bool {
        let disk = self.owner().and_then(|owner| self.store(owner));
        self.failure().is_some()
            && disk.is_some_and(|disk| {
                // Tracked in both cases: what the engine has is at no risk any more.
                let unsent = self.unsent();
                if disk.is_there() {
                    disk.lacks(entity)
                } else {
                    unsent.contains(&entity)
                }
            })
    }

    /// Follows what another tab has stored.
    pub(super) fn hear(&self, owner: UserId, word: Word) {
        let Some(known) = self.replica(owner, |replica| replica.request()) else {
            return;
        };
        let advance = match word {
            Word::Done(operations) => Advance {
                updated: operations.iter().map(unsent).collect(),
                cursor: known.cursor,
                landmark: known.landmark,
                ..Advance::default()
            },
            // Overtaken by what this tab has heard from the engine itself.
            Word::Answered(advance) if advance.cursor < known.cursor => return,
            Word::Answered(advance) => advance,
            Word::Discarded(operation) => {
                self.follow(owner, |ledger| ledger.discard(operation));
                return;
            }
        };
        self.follow(owner, |ledger| ledger.advance(&advance));
    }
}
