//! Exercises that a lifter can take where they are.

use training::load::Inventory;
use training::prescribe::Experience;

use super::make::demands;
use crate::catalogue::CatalogueExercise;
use crate::coach::AthleteData;
use crate::ids::{ExerciseId, GymId};

/// Those of a level that is asked of them and for which a gym has the equipment; no gym means an ordinary one. What the
/// catalogue does not describe in full only if it was trained before.
pub(super) fn at_hand<'a>(
    data: &AthleteData,
    entries: &[&'a CatalogueExercise],
    gym: Option<GymId>,
    experience: Experience,
) -> Vec<&'a CatalogueExercise> {
    let ordinary = Inventory::default();
    let gym = gym.and_then(|gym| data.gyms.get(&gym));
    let inventory = gym.map_or(&ordinary, |gym| &gym.inventory);
    let possible = entries.iter().copied().filter(|entry| {
        (entry.completed || is_trained(data, entry.id))
            && demands(entry.level) <= experience
            && inventory.offers(&entry.id.to_string(), entry.equipment)
    });
    possible.collect()
}

fn is_trained(data: &AthleteData, id: ExerciseId) -> bool {
    data.sets.values().any(|stored| stored.set.exercise == id)
}
