//! Counting hard sets: a set counts whole for the prime muscles and half for the secondary ones, which fits the
//! dose-response of size and strength best (Pelland et al. 2024, 67 studies).

use std::collections::BTreeMap;

use super::VolumeGroup;
use crate::exercise::{ExerciseFacts, Role};
use crate::history::{HistorySet, SetKind};
use crate::plan::Week;
use crate::strength::gg1::Catalogue;
use crate::units::{Reps, Rir};

/// Further from failure than this a set is not hard.
const HARD_RIR: f64 = 4.0;
/// Repetitions of a set that counts whole.
const WHOLE_REPS: std::ops::RangeInclusive<u16> = 5..=30;
/// What a strength set of one to four repetitions counts.
const STRENGTH_SET: f64 = 0.75;

/// How much of a hard set a set is: 1, 0.75 for one to four repetitions, 0 if it was too easy, too long or a
/// warm-up. Unknown effort counts as hard.
#[must_use]
pub fn hard_set_credit(kind: SetKind, reps: Reps, rir: Option<Rir>) -> f64 {
    let counted = !matches!(kind, SetKind::WarmUp | SetKind::Drop);
    if !counted || rir.is_some_and(|rir| rir.as_f64() > HARD_RIR) {
        0.0
    } else if WHOLE_REPS.contains(&reps.get()) {
        1.0
    } else if (1..=4).contains(&reps.get()) {
        STRENGTH_SET
    } else {
        0.0
    }
}

/// Fractional hard sets per muscle group of the given sets: the caller chooses the week.
#[must_use]
pub fn weekly_sets(sets: &[HistorySet], catalogue: &Catalogue) -> BTreeMap<VolumeGroup, f64> {
    let mut total = BTreeMap::new();
    for set in sets {
        if let Some(facts) = catalogue.get(&set.exercise) {
            add(
                &mut total,
                facts,
                hard_set_credit(set.kind, set.reps, set.effort()),
            );
        }
    }
    total
}

/// Fractional hard sets per muscle group that a week of a plan asks for.
#[must_use]
pub fn planned_sets(week: &Week, catalogue: &Catalogue) -> BTreeMap<VolumeGroup, f64> {
    let mut total = BTreeMap::new();
    for slot in week.days.iter().flat_map(|day| &day.slots) {
        if let Some(facts) = catalogue.get(&slot.exercise) {
            for set in &slot.sets {
                add(
                    &mut total,
                    facts,
                    hard_set_credit(set.kind, set.reps_high, Some(set.rir)),
                );
            }
        }
    }
    total
}

/// How much of a hard set of an exercise each group gets: whole where a prime muscle is of the group, half where
/// only secondary ones are. A group is credited once per set, by its most involved muscle.
#[must_use]
pub fn group_shares(facts: &ExerciseFacts) -> BTreeMap<VolumeGroup, f64> {
    let mut shares: BTreeMap<VolumeGroup, f64> = BTreeMap::new();
    for share in &facts.muscles {
        if let Some(group) = share.muscle.volume_group() {
            let part = match share.role {
                Role::Prime => 1.0,
                Role::Secondary => 0.5,
            };
            let known = shares.entry(group).or_insert(0.0);
            *known = f64::max(*known, part);
        }
    }
    shares
}

fn add(total: &mut BTreeMap<VolumeGroup, f64>, facts: &ExerciseFacts, credit: f64) {
    if credit > 0.0 {
        for (group, share) in group_shares(facts) {
            *total.entry(group).or_insert(0.0) += share * credit;
        }
    }
}
