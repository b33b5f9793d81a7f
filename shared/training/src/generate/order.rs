//! In which order the exercises of a day are done.

use super::draft::DraftSlot;
use super::pool::{Entry, Pool};
use crate::exercise::MovementPattern;

/// Technical and heavy first, small muscles and the trunk last; the same movement not twice in a row where it can be
/// avoided.
pub(super) fn order(pool: &Pool, slots: &[DraftSlot]) -> Vec<DraftSlot> {
    let entry = |slot: &DraftSlot| pool.entries.get(slot.entry);
    let mut left: Vec<DraftSlot> = slots.to_vec();
    left.sort_by_key(|slot| (entry(slot).map_or(u8::MAX, tier), slot.entry));
    let mut ordered = Vec::with_capacity(left.len());
    let mut last = None;
    while !left.is_empty() {
        let pattern = |slot: &DraftSlot| entry(slot).map(|entry| entry.candidate.facts.pattern);
        let place = crowding(&left, pattern, last)
            .or_else(|| left.iter().position(|slot| pattern(slot) != last))
            .unwrap_or(0);
        let next = left.remove(place);
        last = pattern(&next);
        ordered.push(next);
    }
    ordered
}

/// The first of a movement that makes up more than half of what is left: put off once more, it would have to follow itself.
fn crowding(
    left: &[DraftSlot],
    pattern: impl Fn(&DraftSlot) -> Option<MovementPattern>,
    last: Option<MovementPattern>,
) -> Option<usize> {
    left.iter().position(|slot| {
        let here = pattern(slot);
        let alike = left.iter().filter(|other| pattern(other) == here).count();
        here != last && 2 * alike > left.len() && left.len() > 1
    })
}

fn tier(entry: &Entry) -> u8 {
    let facts = entry.candidate.facts;
    if entry.main_lift {
        0
    } else if facts.is_compound() && facts.pattern != MovementPattern::Core {
        1
    } else if matches!(
        facts.pattern,
        MovementPattern::Core | MovementPattern::Calf | MovementPattern::Other
    ) {
        3
    } else {
        2
    }
}
