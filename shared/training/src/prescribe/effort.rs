//! How close to failure: what is asked, raised to the floors that keep a lifter safe.

use super::athlete::{Athlete, Experience};
use super::situation::SlotTarget;
use super::trace::RirFloor;
use crate::exercise::ExerciseFacts;
use crate::history::SetKind;
use crate::units::Rir;

/// Effort of a set after the floors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct AskedEffort {
    /// RIR that the load is computed for.
    pub(super) rir: Rir,
    /// The floor that raised it.
    pub(super) floor: Option<RirFloor>,
    /// What the set is for, when a test was taken back.
    pub(super) kind: SetKind,
}

/// Floors: careful mode 3, under 18 and novices 2, compound exercises 1. A set that was meant to go to failure is
/// an ordinary one where a floor forbids it. Tests of trained lifters on compounds may go to failure.
pub(super) fn floored(athlete: &Athlete, facts: &ExerciseFacts, slot: &SlotTarget) -> AskedEffort {
    let is_test = matches!(slot.kind, SetKind::Amrap | SetKind::Failure);
    let floors = [
        (athlete.careful, Rir::THREE, RirFloor::Careful),
        (athlete.minor, Rir::TWO, RirFloor::Minor),
        (
            athlete.experience == Experience::Novice,
            Rir::TWO,
            RirFloor::Novice,
        ),
        (facts.is_compound() && !is_test, Rir::ONE, RirFloor::Compound),
    ];
    let (mut rir, mut floor) = (slot.rir, None);
    for (applies, least, reason) in floors {
        if applies && rir < least {
            (rir, floor) = (least, Some(reason));
        }
    }
    let test_forbidden = floors.iter().take(3).any(|(applies, ..)| *applies);
    let kind = if is_test && test_forbidden {
        SetKind::Working
    } else {
        slot.kind
    };
    AskedEffort { rir, floor, kind }
}

/// More in reserve on the day, which the lighter load already brings: shown, not counted twice.
pub(super) fn eased(rir: Rir, by_halves: u8) -> Rir {
    Rir::from_halves(rir.halves().saturating_add(by_halves)).unwrap_or(Rir::MAX)
}

/// The least that a lifter may be asked to keep in reserve at an exercise.
#[must_use]
pub fn least_rir(athlete: &Athlete, facts: &ExerciseFacts) -> Rir {
    let to_failure = SlotTarget {
        rir: Rir::ZERO,
        ..super::goal::slot_target(athlete, facts, 0.0)
    };
    floored(athlete, facts, &to_failure).rir
}
