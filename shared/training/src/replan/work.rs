//! What each slot costs and gives, and the commands that a choice comes down to.

use super::fill::Chosen;
use super::pairs::{Pair, REST_INSIDE_S};
use super::{Change, Command, OpenSlot, Remaining, StandIn, Why};
use crate::plan::{SetPrescription, WARM_UP_S, work_s};
use crate::prescribe::planned_rest_s;
use crate::volume::{PerGroup, hard_set_credit};

/// Of a workout that unloads no set is hard, but one is still more than none.
const LEAST_CREDIT: f64 = 0.25;

/// A slot as it can be done: with its own exercise or what stands in.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    pub(super) exercise: Option<StandIn<'a>>,
    pub(super) swapped: bool,
    pub(super) shares: PerGroup,
    /// The sets that are left; none where nothing can be done.
    pub(super) sets: Vec<SetCost>,
}

/// What one set costs and counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct SetCost {
    pub(super) work_s: u32,
    pub(super) rest_s: u32,
    pub(super) credit: f64,
}

/// All slots in order.
pub(super) fn items<'a>(remaining: &Remaining<'a>) -> Vec<Item<'a>> {
    let mut used: Vec<&str> = remaining.used.to_vec();
    used.extend(remaining.slots.iter().map(|slot| slot.exercise.facts.id.as_str()));
    let mut items = Vec::with_capacity(remaining.slots.len());
    for slot in remaining.slots {
        let exercise = if !slot.taken {
            Some(slot.exercise)
        } else if slot.done > 0 {
            // Sets of another exercise would stand among those that were done.
            None
        } else {
            let free = slot
                .stand_ins
                .iter()
                .find(|one| !used.contains(&one.facts.id.as_str()));
            free.copied()
        };
        if let Some(exercise) = exercise {
            used.push(exercise.facts.id.as_str());
        }
        items.push(item(remaining, slot, exercise));
    }
    items
}

fn item<'a>(remaining: &Remaining<'a>, slot: &OpenSlot<'a>, exercise: Option<StandIn<'a>>) -> Item<'a> {
    let sets = exercise.map(|exercise| {
        slot.left
            .iter()
            .map(|set| cost(remaining, exercise, set))
            .collect()
    });
    Item {
        shares: exercise.map_or_else(PerGroup::default, |exercise| PerGroup::shares(exercise.facts)),
        swapped: exercise.is_some() && slot.taken,
        sets: sets.unwrap_or_default(),
        exercise,
    }
}

fn cost(remaining: &Remaining, exercise: StandIn, set: &SetPrescription) -> SetCost {
    SetCost {
        work_s: work_s(set.reps_high, exercise.unilateral),
        rest_s: set
            .rest_s
            .unwrap_or_else(|| planned_rest_s(remaining.athlete, exercise.facts)),
        credit: f64::max(
            hard_set_credit(set.kind, set.reps_high, Some(set.rir)),
            LEAST_CREDIT,
        ),
    }
}

/// What is left as it was planned, taken or not.
pub(super) fn planned<'a>(remaining: &Remaining<'a>) -> Vec<Item<'a>> {
    let slots = remaining.slots.iter();
    slots
        .map(|slot| item(remaining, slot, Some(slot.exercise)))
        .collect()
}

/// Seconds of so many sets of each slot, in order, warm-ups included.
pub(super) fn total_s(remaining: &Remaining, items: &[Item], counts: &[usize], pairs: &[Pair]) -> u32 {
    let mut warm = remaining.warm.clone();
    let mut seconds = 0;
    for ((slot, item), count) in remaining.slots.iter().zip(items).zip(counts) {
        let Some(exercise) = item.exercise.filter(|_| *count > 0) else {
            continue;
        };
        let warm_ups = warm.up(exercise.facts);
        if slot.done == 0 {
            seconds += WARM_UP_S * warm_ups;
        }
        let sets = item.sets.iter().take(*count);
        seconds += sets.map(|set| set.work_s + set.rest_s).sum::<u32>();
    }
    let saved: u32 = pairs.iter().map(|pair| pair.saved_s(items, counts)).sum();
    seconds.saturating_sub(saved)
}

/// The commands that a choice comes down to.
pub(super) fn changes(remaining: &Remaining, items: &[Item], chosen: &Chosen) -> Vec<Change> {
    let mut changes = Vec::new();
    for (place, (slot, item)) in remaining.slots.iter().zip(items).enumerate() {
        let count = chosen.counts.get(place).copied().unwrap_or_default();
        let mut change = |command, why| {
            changes.push(Change {
                slot: slot.id.clone(),
                command,
                why,
            });
        };
        if slot.left.is_empty() {
            continue;
        }
        let why = if slot.taken && item.exercise.is_none() {
            Why::NoStandIn
        } else {
            Why::Time
        };
        match (count, slot.done) {
            (0, 0) => change(Command::Skip, why),
            (0, _) => change(Command::KeepSets { sets: 0 }, why),
            (count, _) => {
                if let Some(exercise) = item.exercise.filter(|_| item.swapped) {
                    let exercise = exercise.facts.id.clone();
                    change(Command::Swap { exercise }, Why::Taken);
                }
                if count < slot.left.len() {
                    change(Command::KeepSets { sets: count }, why);
                }
                let paired = chosen.pairs.iter().zip(1..).find(|(pair, _)| pair.has(place));
                if let Some((pair, number)) = paired
                    && let Some(with) = remaining.slots.get(pair.other(place))
                {
                    let rest_s = if pair.first == place {
                        REST_INSIDE_S
                    } else {
                        pair.rest_s
                    };
                    let group = format!("replan-{number}");
                    let with = with.id.clone();
                    change(Command::Pair { group, rest_s }, Why::InTurn { with });
                }
            }
        }
    }
    changes
}
