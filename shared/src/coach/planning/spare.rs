//! What stands in for an exercise that hurts.

use training::exercise::Joint;
use training::plan::NodeId;

use super::hand::at_hand;
use crate::catalogue::{CatalogueExercise, offered, substitutes};
use crate::coach::{AthleteData, Moment, prescribe};
use crate::entity::WorkoutSlot;
use crate::ids::WorkoutId;

/// Exercises that can stand in for that of a slot of a workout, the closest first: of those at hand, none that hurts or
/// stands in the workout already and, where the joint is known, none that loads it; where it is not, those first that load
/// the fewest of the same joints.
#[must_use]
pub fn sparing<'a>(
    data: &AthleteData,
    entries: impl IntoIterator<Item = &'a CatalogueExercise>,
    (id, slot): (WorkoutId, &NodeId),
    joint: Option<Joint>,
    now: Moment,
) -> Vec<&'a CatalogueExercise> {
    let entries: Vec<&CatalogueExercise> = entries.into_iter().collect();
    let (day, found) = (now.local_date(), data.workouts.get(&id));
    let wanted = found.and_then(|workout| {
        let slot = workout.slots.iter().find(|known| known.slot.id == *slot)?;
        let exercise = slot.exercise()?;
        Some((
            workout,
            entries.iter().copied().find(|entry| entry.id == exercise)?,
        ))
    });
    let Some((workout, wanted)) = wanted else {
        return Vec::new();
    };
    let athlete = prescribe::athlete_of(data, workout, now);
    let in_workout: Vec<_> = workout.slots.iter().filter_map(WorkoutSlot::exercise).collect();
    let possible = at_hand(data, &entries, workout.gym, athlete.experience);
    let possible = possible
        .into_iter()
        .filter(|entry| !in_workout.contains(&entry.id) && data.pain_at(entry.id, day).is_none());
    if joint.is_some() {
        return offered(wanted, possible, joint);
    }
    // Nobody said where: what loads fewer of the same joints hurts less often.
    let mut found = substitutes(wanted, possible);
    let shared = |entry: &CatalogueExercise| {
        let joints = wanted.pattern.joints().iter();
        joints.filter(|joint| !entry.pattern.spares(**joint)).count()
    };
    found.sort_by_key(|entry| shared(entry));
    found
}
