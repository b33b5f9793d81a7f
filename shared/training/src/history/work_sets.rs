//! Which sets of one exercise in one workout the coach learns from.

use super::HistorySet;
use crate::math::ln;

/// A set that counts as work.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WorkSet<'a> {
    /// The set as logged.
    pub(crate) set: &'a HistorySet,
    /// Load in kg with the body's part.
    pub(crate) load_kg: f64,
    /// Its logarithm.
    pub(crate) ln_load: f64,
    /// Whether it is the top set: the first at the heaviest load.
    pub(crate) top: bool,
}

/// A set at this share of the heaviest load or above is work.
const SHARE: f64 = 0.85;
/// Tolerance in kg when looking for the heaviest load.
const SAME_KG: f64 = 1e-9;
/// More repetitions than this say little about strength.
const REPS_MAX: u16 = 30;
/// Body mass where it was not said, in kg.
pub(crate) const BODY_MASS_KG: f64 = 75.0;

/// Load in kg with the body's part.
fn load_kg(set: &HistorySet, bodyweight_fraction: f64) -> f64 {
    let body = set.body_mass.map_or(BODY_MASS_KG, crate::units::Weight::kg);
    if bodyweight_fraction > 0.0 {
        set.weight.kg() + bodyweight_fraction * body
    } else {
        set.weight.kg()
    }
}

/// Sets with a load, 1 to 30 repetitions and a kind that is evidence; the rest is not looked at.
pub(crate) fn evidence<'a>(
    sets: impl IntoIterator<Item = &'a HistorySet>,
    bodyweight_fraction: f64,
) -> Vec<WorkSet<'a>> {
    let reps = |set: &HistorySet| (1..=REPS_MAX).contains(&set.reps.get());
    sets.into_iter()
        .filter(|set| set.kind.is_evidence() && reps(set))
        .map(|set| (set, load_kg(set, bodyweight_fraction)))
        .filter(|(_, load)| *load > 0.0)
        .map(|(set, load_kg)| WorkSet {
            set,
            load_kg,
            ln_load: ln(load_kg),
            top: false,
        })
        .collect()
}

/// Keeps those within 15 % of the heaviest and marks the top set.
pub(crate) fn keep_work_sets(sets: &mut Vec<WorkSet>) {
    let heaviest = sets.iter().fold(0.0, |most, set| f64::max(most, set.load_kg));
    sets.retain(|set| set.load_kg >= SHARE * heaviest);
    if let Some(top) = sets.iter_mut().find(|set| set.load_kg >= heaviest - SAME_KG) {
        top.top = true;
    }
}
