//! What can stand in for an exercise: what trains the same muscles by the same movement and is known in most gyms. Ranks by whole numbers, so that the order is the same everywhere.

use std::cmp::Reverse;

use training::exercise::{Joint, MuscleShare, Role, STANDS_IN, similarity_of};
use training::math::round_to_i32;

use super::{CatalogueExercise, Usage};

/// What trains the same muscles by the same movement.
const ALIKE: f64 = 160.0;
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

/// The closest first, of those alone that are alike enough to be offered unasked; where a joint has to be spared, none that
/// loads it.
#[must_use]
pub fn offered<'a>(
    wanted: &CatalogueExercise,
    among: impl IntoIterator<Item = &'a CatalogueExercise>,
    spare: Option<Joint>,
) -> Vec<&'a CatalogueExercise> {
    let possible = among.into_iter().filter(|one| {
        let spares = spare.is_none_or(|joint| one.pattern.spares(joint));
        // Another movement is what spares a joint: then the muscles alone decide.
        spares && (spare.is_some() || likeness(wanted, one) >= STANDS_IN)
    });
    substitutes(wanted, possible)
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
    u32::try_from(round_to_i32(ALIKE * likeness(wanted, one))).unwrap_or_default()
        + point(wanted.mechanic == one.mechanic, SAME_MECHANIC)
        + point(wanted.unilateral == one.unilateral, SAME_SIDES)
        + known(one.usage)
}

fn likeness(wanted: &CatalogueExercise, one: &CatalogueExercise) -> f64 {
    similarity_of((wanted.pattern, &wanted.muscles), (one.pattern, &one.muscles))
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
