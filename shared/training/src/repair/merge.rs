//! Fewer days than were planned: which to keep, and what they take over.

use super::{Standing, without};
use crate::plan::{Day, NodeId, Slot};
use crate::volume::{PerGroup, added_stimulus, hard_set_credit};

/// Hard sets of a group in one workout, unless the plan itself asks for more.
const PER_WORKOUT: f64 = 8.0;
/// A set of the day's own exercises is preferred a little to one from another day.
const OWN: f64 = 1.1;
/// What no landmark counts stays on its day where there is time.
const UNCOUNTED: f64 = 1e-6;

/// A day that was kept, with what is done on it: slots and how many of their sets.
#[derive(Clone, Debug)]
pub(super) struct MergedDay<'a> {
    pub(super) day: &'a Day,
    pub(super) slots: Vec<(&'a Slot, usize)>,
}

/// So many days to keep, in order, and the others: those without which the week loses least.
pub(super) fn least_missed<'a>(
    standing: &Standing,
    open: &[&'a Day],
    room: usize,
) -> (Vec<&'a Day>, Vec<&'a Day>) {
    let (mut kept, mut dropped): (Vec<&Day>, Vec<&Day>) = (open.to_vec(), Vec::new());
    let nothing = PerGroup::default();
    while kept.len() > room.max(1) {
        let mut best: Option<(f64, usize)> = None;
        for (place, day) in kept.iter().enumerate() {
            let gone: Vec<&Day> = dropped.iter().copied().chain([*day]).collect();
            let worth = added_stimulus(&nothing, &without(standing, &gone));
            if best.is_none_or(|(known, _)| worth > known + 1e-9) {
                best = Some((worth, place));
            }
        }
        let place = best.map_or(0, |(_, place)| place);
        dropped.push(kept.remove(place));
    }
    (kept, dropped)
}

/// The kept days with what does most for its time: as they are with more from the others, or all of it weighed anew, whichever
/// is better.
pub(super) fn merge<'a>(standing: &Standing, kept: &[&'a Day], dropped: &[&'a Day]) -> Vec<MergedDay<'a>> {
    let whole = |day: &&'a Day| MergedDay {
        day,
        slots: day.slots.iter().map(|slot| (slot, slot.sets.len())).collect(),
    };
    let empty = |day: &&'a Day| MergedDay {
        day,
        slots: Vec::new(),
    };
    let open: Vec<&Day> = kept.iter().chain(dropped).copied().collect();
    let fuller = fill(
        standing,
        kept.iter().map(whole).collect(),
        (without(standing, dropped), dropped),
    );
    let anew = fill(
        standing,
        kept.iter().map(empty).collect(),
        (without(standing, &open), dropped),
    );
    let worth = |week: &PerGroup| added_stimulus(&PerGroup::default(), week);
    let possible = anew.0.iter().all(|merged| !merged.slots.is_empty());
    if possible && worth(&anew.1) > worth(&fuller.1) {
        anew.0
    } else {
        fuller.0
    }
}

/// Takes set after set, always the one that does most for its time, until nothing fits; the days, and the week with them.
fn fill<'a>(
    standing: &Standing,
    mut days: Vec<MergedDay<'a>>,
    (mut week, dropped): (PerGroup, &[&'a Day]),
) -> (Vec<MergedDay<'a>>, PerGroup) {
    let longest = standing
        .week
        .days
        .iter()
        .map(|day| standing.pace.day_s(day))
        .max();
    let seconds = standing.seconds.or(longest).unwrap_or(u32::MAX);
    loop {
        let mut best: Option<(f64, usize, &'a Slot)> = None;
        for (place, merged) in days.iter().enumerate() {
            for day in std::iter::once(merged.day).chain(dropped.iter().copied()) {
                for slot in &day.slots {
                    let own = day.id == merged.day.id;
                    if let Some(rate) = rate(standing, &days, (place, own), slot, (&week, seconds))
                        && best.is_none_or(|(known, ..)| rate > known)
                    {
                        best = Some((rate, place, slot));
                    }
                }
            }
        }
        let Some((_, place, slot)) = best else {
            return (days, week);
        };
        let count = done(&days, &slot.id);
        week.add(1.0, &gives(standing, slot, count));
        if let Some(merged) = days.get_mut(place) {
            add(merged, slot);
            sort(merged, standing);
        }
    }
}

/// Stimulus for each second of one more set of a slot on a day; `None` if it is not possible there.
fn rate(
    standing: &Standing,
    days: &[MergedDay],
    (place, own): (usize, bool),
    slot: &Slot,
    (week, seconds): (&PerGroup, u32),
) -> Option<f64> {
    let merged = days.get(place)?;
    let count = done(days, &slot.id);
    let set = slot.sets.get(count)?;
    let here = merged.slots.iter().any(|(one, _)| one.id == slot.id);
    let elsewhere = count > 0 && !here;
    let same = |one: &Slot| one.exercise == slot.exercise && one.id != slot.id;
    let twice = merged.slots.iter().any(|(one, _)| same(one)) || (!own && merged.day.slots.iter().any(same));
    if elsewhere || twice {
        return None;
    }
    let before_s = standing.pace.day_s(&day_of(merged));
    let mut after = merged.clone();
    add(&mut after, slot);
    // In the order of the end: what is warm already depends on it.
    sort(&mut after, standing);
    let after_s = standing.pace.day_s(&day_of(&after));
    let planned = day_sets(standing, merged.day);
    let gives = gives(standing, slot, count);
    let (now, most) = (day_sets(standing, &day_of(merged)), |group| {
        f64::max(PER_WORKOUT, planned[group])
    });
    let crowded = gives
        .iter()
        .any(|(group, more)| more > 0.0 && now[group] + more > most(group) + 1e-9);
    if after_s > seconds || crowded {
        return None;
    }
    let cost = standing
        .pace
        .set_s(&slot.exercise, set)
        .max(after_s.saturating_sub(before_s))
        .max(1);
    let worth = if own {
        OWN * added_stimulus(week, &gives) + UNCOUNTED
    } else {
        added_stimulus(week, &gives)
    };
    (worth > 0.0).then(|| worth / f64::from(cost))
}

fn done(days: &[MergedDay], slot: &NodeId) -> usize {
    let mut slots = days.iter().flat_map(|day| &day.slots);
    slots
        .find(|(one, _)| one.id == *slot)
        .map_or(0, |(_, count)| *count)
}

fn add<'a>(merged: &mut MergedDay<'a>, slot: &'a Slot) {
    match merged.slots.iter_mut().find(|(one, _)| one.id == slot.id) {
        Some((_, count)) => *count += 1,
        None => merged.slots.push((slot, 1)),
    }
}

/// The day's own order; what comes from other days follows, compounds before the first isolation.
fn sort(merged: &mut MergedDay, standing: &Standing) {
    let own = merged.day;
    let place = |slot: &Slot| own.slots.iter().position(|one| one.id == slot.id);
    let compound = |slot: &Slot| {
        let facts = standing.pace.catalogue.get(&slot.exercise);
        facts.is_some_and(crate::exercise::ExerciseFacts::is_compound)
    };
    merged.slots.sort_by_key(|(slot, _)| {
        (
            !compound(slot),
            place(slot).is_none(),
            place(slot),
            slot.id.clone(),
        )
    });
}

/// The day as it will be.
pub(super) fn day_of(merged: &MergedDay) -> Day {
    let slots = merged.slots.iter().map(|(slot, count)| Slot {
        sets: slot.sets.iter().take(*count).cloned().collect(),
        ..(*slot).clone()
    });
    Day {
        id: merged.day.id.clone(),
        name: merged.day.name.clone(),
        slots: slots.collect(),
    }
}

fn day_sets(standing: &Standing, day: &Day) -> PerGroup {
    let mut all = PerGroup::default();
    for slot in &day.slots {
        for count in 0..slot.sets.len() {
            all.add(1.0, &gives(standing, slot, count));
        }
    }
    all
}

/// Fractional hard sets of one set of a slot.
fn gives(standing: &Standing, slot: &Slot, count: usize) -> PerGroup {
    let mut given = PerGroup::default();
    if let (Some(set), Some(facts)) = (slot.sets.get(count), standing.pace.catalogue.get(&slot.exercise)) {
        let credit = hard_set_credit(set.kind, set.reps_high, Some(set.rir));
        given.add(credit, &PerGroup::shares(facts));
    }
    given
}
