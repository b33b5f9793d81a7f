//! Choosing sets one by one: always what adds most to the week for its seconds.

use super::Remaining;
use super::pairs::{Pair, pairs};
use super::work::{Item, total_s};
use crate::volume::{PerGroup, added_stimulus};

/// The exercise that comes first in the plan is what the day is about \[M\].
const FIRST: f64 = 1.25;
/// What a set in turn with another exercise is worth beside one by itself \[M\].
const IN_TURN: f64 = 0.95;
/// Sets that an exercise may be begun with at once, so that its warm-ups are weighed against all of them.
const AT_ONCE: usize = 3;

/// How many sets of each slot, and which are done in turn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chosen {
    pub(super) counts: Vec<usize>,
    pub(super) pairs: Vec<Pair>,
}

impl Chosen {
    pub(super) fn all(items: &[Item]) -> Self {
        Self {
            counts: items.iter().map(|item| item.sets.len()).collect(),
            pairs: Vec::new(),
        }
    }
}

/// The best choice for the time, with or without doing things in turn.
pub(super) fn choose(remaining: &Remaining, items: &[Item]) -> Chosen {
    let alone = fill(remaining, items, Vec::new());
    if !remaining.supersets {
        return alone;
    }
    let mut in_turn = fill(remaining, items, pairs(remaining, items));
    let counts = in_turn.counts.clone();
    let done = |place: usize| counts.get(place).is_some_and(|count| *count > 0);
    in_turn.pairs.retain(|pair| done(pair.first) && done(pair.second));
    if worth(remaining, items, &in_turn) > worth(remaining, items, &alone) {
        in_turn
    } else {
        alone
    }
}

fn fill(remaining: &Remaining, items: &[Item], pairs: Vec<Pair>) -> Chosen {
    let seconds = remaining.seconds.unwrap_or(u32::MAX);
    let mut counts = vec![0; items.len()];
    let mut week = remaining.week;
    let mut taken_s = 0;
    loop {
        let mut best: Option<(f64, usize, usize, u32)> = None;
        for (place, item) in items.iter().enumerate() {
            let here = counts.get(place).copied().unwrap_or_default();
            let most = if here == 0 { AT_ONCE } else { 1 };
            for more in 1..=most.min(item.sets.len() - here) {
                let mut tried = counts.clone();
                if let Some(count) = tried.get_mut(place) {
                    *count += more;
                }
                let after_s = total_s(remaining, items, &tried, &pairs);
                if after_s > seconds {
                    break;
                }
                let added = gives(item, here, more);
                let first = if place == 0 { FIRST } else { 1.0 };
                let cost = f64::from(after_s.saturating_sub(taken_s).max(1));
                let rate = first * added_stimulus(&week, &added) / cost;
                if best.is_none_or(|(known, ..)| rate > known) {
                    best = Some((rate, place, more, after_s));
                }
            }
        }
        let Some((_, place, more, after_s)) = best else {
            return Chosen { counts, pairs };
        };
        if let (Some(count), Some(item)) = (counts.get_mut(place), items.get(place)) {
            week.add(1.0, &gives(item, *count, more));
            *count += more;
        }
        taken_s = after_s;
    }
}

/// Fractional hard sets of some sets of a slot.
fn gives(item: &Item, from: usize, more: usize) -> PerGroup {
    let credit: f64 = item.sets.iter().skip(from).take(more).map(|set| set.credit).sum();
    let mut given = PerGroup::default();
    given.add(credit, &item.shares);
    given
}

/// Stimulus of a choice; sets in turn count a little less.
fn worth(remaining: &Remaining, items: &[Item], chosen: &Chosen) -> f64 {
    let mut all = PerGroup::default();
    for (place, (item, count)) in items.iter().zip(&chosen.counts).enumerate() {
        let in_turn = chosen.pairs.iter().any(|pair| pair.has(place));
        all.add(if in_turn { IN_TURN } else { 1.0 }, &gives(item, 0, *count));
    }
    added_stimulus(&remaining.week, &all)
}

/// Stimulus of a choice as a share of everything that was left.
pub(super) fn share_kept(remaining: &Remaining, planned: &[Item], items: &[Item], chosen: &Chosen) -> f64 {
    let all = worth(remaining, planned, &Chosen::all(planned));
    if all <= 0.0 {
        return 1.0;
    }
    (worth(remaining, items, chosen) / all).clamp(0.0, 1.0)
}
