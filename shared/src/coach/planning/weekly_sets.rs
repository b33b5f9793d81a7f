//! Weekly sets that were agreed on, written into the plan.

use training::exercise::ExerciseFacts;
use training::plan::{NodeId, PlanDocument, Slot, Week, limits};
use training::volume::{VolumeGroup, group_shares, planned_sets};

use crate::coach::{AthleteData, Exercises, next_day};

/// Closer than half a hard set is close enough.
const CLOSE: f64 = 0.5;

/// The plan that is followed with so many weekly hard sets of a muscle group in the week that comes next, and with as many more or
/// fewer in all others: after its last week the plan begins anew. Weeks that unload stay. One set after the other, where the group is trained most directly and with the fewest (or, to do less, the most) sets.
/// `None` where nothing changes.
#[must_use]
pub fn with_weekly_sets(
    data: &AthleteData,
    exercises: &Exercises,
    group: VolumeGroup,
    sets: f64,
) -> Option<PlanDocument> {
    let next = next_day(data)?;
    let change = sets - planned(next.position.week, exercises, group);
    let mut document = next.document.clone();
    let weeks = document.blocks.iter_mut().flat_map(|block| &mut block.weeks);
    for week in weeks.filter(|week| !week.deload) {
        let wanted = planned(week, exercises, group) + change;
        bring(week, exercises, group, wanted);
    }
    (document != *next.document).then_some(document)
}

fn planned(week: &Week, exercises: &Exercises, group: VolumeGroup) -> f64 {
    let all = planned_sets(week, exercises.catalogue());
    all.get(&group).copied().unwrap_or_default()
}

/// Adds or takes sets until the week is close to `wanted`, or nothing can be done about it.
fn bring(week: &mut Week, exercises: &Exercises, group: VolumeGroup, wanted: f64) {
    for _ in 0..limits::SETS_PER_SLOT {
        let missing = wanted - planned(week, exercises, group);
        if missing.abs() <= CLOSE {
            return;
        }
        let before = week.clone();
        if !change(week, exercises, group, missing > 0.0) {
            return;
        }
        if (wanted - planned(week, exercises, group)).abs() >= missing.abs() {
            *week = before;
            return;
        }
    }
}

/// A set more or fewer in one slot of the week; whether there was one.
fn change(week: &mut Week, exercises: &Exercises, group: VolumeGroup, more: bool) -> bool {
    let share = |slot: &Slot| {
        let facts: Option<&ExerciseFacts> = exercises.catalogue().get(&slot.exercise);
        facts.and_then(|facts| group_shares(facts).get(&group).copied())
    };
    let allowed = |slot: &Slot| {
        let count = slot.sets.len();
        if more {
            (1..limits::SETS_PER_SLOT).contains(&count)
        } else {
            count > 1
        }
    };
    let slots = week.days.iter_mut().flat_map(|day| &mut day.slots);
    let open = slots.filter(|slot| allowed(slot)).filter_map(|slot| {
        let share = share(slot)?;
        Some((share, slot))
    });
    // The first of equals.
    let best = open.reduce(|best, other| {
        let fewer = other.1.sets.len() < best.1.sets.len();
        let many = other.1.sets.len() > best.1.sets.len();
        let better = other.0 > best.0 || (other.0 >= best.0 && if more { fewer } else { many });
        if better { other } else { best }
    });
    let Some((_, slot)) = best else { return false };
    if more {
        add(slot)
    } else {
        slot.sets.pop().is_some()
    }
}

/// One more set like the last.
fn add(slot: &mut Slot) -> bool {
    let Some(last) = slot.sets.last() else {
        return false;
    };
    let free = (1..).map(|number| format!("{}-more{number}", slot.id.as_str()));
    let free = free
        .take(limits::SETS_PER_SLOT + 1)
        .find(|id| slot.sets.iter().all(|set| set.id.as_str() != id));
    let Some(id) = free.and_then(|id| NodeId::try_from(id).ok()) else {
        return false;
    };
    let mut set = last.clone();
    set.id = id;
    slot.sets.push(set);
    true
}
