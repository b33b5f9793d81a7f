//! What the header says about sync.

use shared::sync::{EntityKind, Pending, PendingState};

/// What sync is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Nothing to do, or waiting for the next occasion.
    #[default]
    Idle,
    /// An exchange is under way.
    Running,
    /// The engine cannot be reached.
    Offline,
    /// Somebody has to sign in first.
    SignedOut,
    /// The engine answered with something else than an answer.
    Broken,
}

/// The state of sync, as shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// What it is doing.
    pub phase: Phase,
    /// Sets that the engine does not have yet.
    pub unsent_sets: usize,
    /// All operations that the engine does not have yet.
    pub unsent: usize,
    /// Operations that the engine refused.
    pub rejected: usize,
    /// Whether the engine has told part of what it has, and the rest is on its way.
    pub catching_up: bool,
    /// When the last exchange succeeded, in Unix milliseconds.
    pub last_ms: Option<u64>,
}

impl Status {
    /// Counts what is pending; of several operations about one set it counts the set once.
    #[must_use]
    pub fn counted<'a>(self, pending: impl Iterator<Item = &'a Pending>) -> Self {
        let mut sets = std::collections::BTreeSet::new();
        let (mut unsent, mut rejected) = (0, 0);
        for pending in pending {
            match pending.state {
                PendingState::Unsent => {
                    unsent += 1;
                    if pending.operation.entity.kind == EntityKind::Set {
                        sets.insert(pending.operation.entity.id);
                    }
                }
                PendingState::Rejected { .. } => rejected += 1,
                PendingState::Accepted { .. } => {}
            }
        }
        Self {
            unsent_sets: sets.len(),
            unsent,
            rejected,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use shared::error::{Code, Problem};
    use shared::ids::{DeviceId, OperationId, UserId};
    use shared::sync::{Body, Hlc, Operation, SCHEMA_VERSION};
    use uuid::Uuid;

    use super::*;

    fn pending(kind: EntityKind, id: u128, state: PendingState) -> Pending {
        let operation = Operation {
            id: OperationId::new(Uuid::nil()),
            schema_version: SCHEMA_VERSION,
            owner: UserId::new(Uuid::nil()),
            actor: UserId::new(Uuid::nil()),
            device: DeviceId::new(Uuid::nil()),
            hlc: Hlc::new(0, 0, DeviceId::new(Uuid::nil())),
            entity: (kind, Uuid::from_u128(id)).into(),
            base_version: 0,
            body: Body::Delete,
        };
        Pending { operation, state }
    }

    #[test]
    fn a_set_that_was_logged_and_edited_is_one_set_not_yet_synced() {
        let refused = PendingState::Rejected {
            problem: Problem::new(Code::Immutable),
        };
        let list = [
            pending(EntityKind::Set, 1, PendingState::Unsent),
            pending(EntityKind::Set, 1, PendingState::Unsent),
            pending(EntityKind::Workout, 2, PendingState::Unsent),
            pending(EntityKind::Set, 3, refused),
            pending(EntityKind::Set, 4, PendingState::Accepted { change_seq: 9 }),
        ];
        let status = Status::default().counted(list.iter());
        assert_eq!((status.unsent_sets, status.unsent, status.rejected), (1, 3, 1));
    }
}
