//! The edit that a repair comes down to.

use super::merge::{MergedDay, day_of};
use crate::plan::edit::Edit;
use crate::plan::{Day, Week};

/// Kept days get what they take over, in their new order; what is left out goes, and with it the days that are dropped.
pub(super) fn edit(week: &Week, dropped: &[&Day], merged: &[MergedDay]) -> Edit {
    let mut edits = Vec::new();
    let home = |slot| {
        week.days
            .iter()
            .find(|day| day.slots.iter().any(|one| one.id == slot))
    };
    for merged in merged {
        let will_be = day_of(merged);
        let gone = merged
            .day
            .slots
            .iter()
            .filter(|slot| will_be.slots.iter().all(|kept| kept.id != slot.id));
        edits.extend(gone.map(|slot| Edit::RemoveSlot {
            slot: slot.id.clone(),
        }));
        for (to, slot) in will_be.slots.into_iter().enumerate() {
            let before = home(slot.id.clone()).and_then(|day| day.slots.iter().find(|one| one.id == slot.id));
            edits.push(Edit::MoveSlot {
                slot: slot.id.clone(),
                day: merged.day.id.clone(),
                to,
            });
            if before.is_some_and(|before| before.sets != slot.sets) {
                edits.push(Edit::SetSets {
                    slot: slot.id,
                    sets: slot.sets,
                });
            }
        }
    }
    edits.extend(dropped.iter().map(|day| Edit::RemoveDay { day: day.id.clone() }));
    Edit::All { edits }
}
