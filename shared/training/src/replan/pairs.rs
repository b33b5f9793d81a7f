//! Which two exercises may be done in turn, and what that saves.

use super::Remaining;
use super::work::Item;
use crate::exercise::{Equipment, ExerciseFacts, MovementPattern};

/// Rest between the exercises of a superset, in seconds: the way from one to the next \[M\].
pub const REST_INSIDE_S: u32 = 15;
/// Least rest after both \[M\].
const REST_AFTER_S: u32 = 45;
/// Sets of fewer repetitions are too heavy for it \[M\].
const FEWEST_REPS: u16 = 6;

/// Two slots that are done in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) first: usize,
    pub(super) second: usize,
    /// Rest after the second, in seconds.
    pub(super) rest_s: u32,
}

impl Pair {
    pub(super) fn has(&self, place: usize) -> bool {
        self.first == place || self.second == place
    }

    pub(super) fn other(&self, place: usize) -> usize {
        if self.first == place {
            self.second
        } else {
            self.first
        }
    }

    /// Seconds that it saves when so many sets of each are done.
    pub(super) fn saved_s(&self, items: &[Item], counts: &[usize]) -> u32 {
        let count = |place: usize| counts.get(place).copied().unwrap_or_default();
        let rounds = count(self.first).min(count(self.second));
        let sets = |place: usize| items.get(place).map(|item| item.sets.iter()).unwrap_or_default();
        sets(self.first)
            .zip(sets(self.second))
            .take(rounds)
            .map(|(first, second)| (first.rest_s + second.rest_s).saturating_sub(REST_INSIDE_S + self.rest_s))
            .sum()
    }
}

/// Pairs that save most, each slot in one at the most.
pub(super) fn pairs(remaining: &Remaining, items: &[Item]) -> Vec<Pair> {
    let all: Vec<usize> = items.iter().map(|item| item.sets.len()).collect();
    let mut possible: Vec<(u32, Pair)> = Vec::new();
    for first in 0..items.len() {
        for second in first + 1..items.len() {
            if let Some(pair) = pair(remaining, items, first, second) {
                possible.push((pair.saved_s(items, &all), pair));
            }
        }
    }
    possible.retain(|(saved, _)| *saved > 0);
    possible.sort_by_key(|(saved, pair)| (std::cmp::Reverse(*saved), pair.first, pair.second));
    let mut chosen: Vec<Pair> = Vec::new();
    for (_, pair) in possible {
        if !chosen
            .iter()
            .any(|other| other.has(pair.first) || other.has(pair.second))
        {
            chosen.push(pair);
        }
    }
    chosen
}

fn pair(remaining: &Remaining, items: &[Item], first: usize, second: usize) -> Option<Pair> {
    let (one, other) = (items.get(first)?, items.get(second)?);
    let (slot, other_slot) = (remaining.slots.get(first)?, remaining.slots.get(second)?);
    let facts = (one.exercise?.facts, other.exercise?.facts);
    let untouched = slot.group.is_none() && other_slot.group.is_none();
    let light = slot
        .left
        .iter()
        .chain(other_slot.left)
        .all(|set| set.reps_high.get() >= FEWEST_REPS);
    if !untouched || !light || !go_together(facts.0, facts.1) {
        return None;
    }
    let (a, b) = (one.sets.first()?, other.sets.first()?);
    let longer = a.rest_s.max(b.rest_s);
    let meanwhile = REST_INSIDE_S + a.work_s.min(b.work_s);
    Some(Pair {
        first,
        second,
        rest_s: longer.saturating_sub(meanwhile).max(REST_AFTER_S),
    })
}

/// Whether two exercises do not get in each other's way: no muscle in common, and neither a squat nor a deadlift with a bar,
/// which take the whole lifter.
fn go_together(one: &ExerciseFacts, other: &ExerciseFacts) -> bool {
    let whole = |facts: &ExerciseFacts| {
        matches!(
            facts.pattern,
            MovementPattern::Squat | MovementPattern::Hinge | MovementPattern::Power
        ) && matches!(facts.equipment, Equipment::Barbell | Equipment::TrapBar)
    };
    let shared = one
        .muscles
        .iter()
        .any(|share| other.muscles.iter().any(|there| there.muscle == share.muscle));
    !shared && !whole(one) && !whole(other)
}
