//! What can stand in for an exercise: what trains the same muscles by the same movement and is known in most gyms. Ranks by whole numbers, so that the order is the same everywhere.

use std::cmp::Reverse;

use training::exercise::{MuscleShare, Role};

use super::{CatalogueExercise, Usage};

/// The same movement says more than anything but the muscles.
const SAME_PATTERN: u32 = 60;
/// One joint for one joint.
const SAME_MECHANIC: u32 = 15;
/// One side for one side.
const SAME_SIDES: u32 = 5;

/// Exercises that train a prime muscle of `wanted`, the closest first; never `wanted` itself.
#[must_use]
pub fn substitutes<'a>(
    wanted: &CatalogueExercise,
    among: impl IntoIterator<Item = &'a CatalogueExercise>,
) -> Vec<&'a CatalogueExercise> {
    let mut found: Vec<_> = among
        .into_iter()
        .filter(|one| one.id != wanted.id && shares_prime_muscle(wanted, one))
        .map(|one| (Reverse(closeness(wanted, one)), one))
        .collect();
    found.sort_by(|one, other| (one.0, &one.1.name).cmp(&(other.0, &other.1.name)));
    found.into_iter().map(|(_, one)| one).collect()
}

fn shares_prime_muscle(wanted: &CatalogueExercise, one: &CatalogueExercise) -> bool {
    let prime = |share: &&MuscleShare| share.role == Role::Prime;
    wanted
        .muscles
        .iter()
        .filter(prime)
        .any(|share| one.trains(share.muscle, Role::Prime))
}

fn closeness(wanted: &CatalogueExercise, one: &CatalogueExercise) -> u32 {
    let point = |holds: bool, worth: u32| if holds { worth } else { 0 };
    overlap_percent(&wanted.muscles, &one.muscles)
        + point(wanted.pattern == one.pattern, SAME_PATTERN)
        + point(wanted.mechanic == one.mechanic, SAME_MECHANIC)
        + point(wanted.unilateral == one.unilateral, SAME_SIDES)
        + known(one.usage)
}

/// A speciality stands in for another only where nothing ordinary does.
fn known(usage: Usage) -> u32 {
    match usage {
        Usage::Staple => 40,
        Usage::Common => 30,
        Usage::Occasional => 10,
        Usage::Rare => 0,
    }
}

/// How much of the sets that both credit to muscles goes to the same ones (Dice's coefficient), in percent.
fn overlap_percent(one: &[MuscleShare], other: &[MuscleShare]) -> u32 {
    let sum = |shares: &[MuscleShare]| shares.iter().map(halves).sum::<u32>();
    let both: u32 = one
        .iter()
        .filter_map(|share| {
            let same = other.iter().find(|there| there.muscle == share.muscle)?;
            Some(halves(share).min(halves(same)))
        })
        .sum();
    200 * both / (sum(one) + sum(other)).max(1)
}

/// Credit in half sets.
fn halves(share: &MuscleShare) -> u32 {
    match share.role {
        Role::Prime => 2,
        Role::Secondary => 1,
    }
}
