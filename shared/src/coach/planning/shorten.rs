//! The rest of a running workout anew, with what takes it back.

use std::collections::BTreeSet;

use training::exercise::{Equipment, ExerciseFacts};
use training::history::SetKind;
use training::plan::{NodeId, Warm};
use training::replan::{Command, OpenSlot, Remaining, Replan, StandIn, replan};
use training::volume::{PerGroup, weekly_sets};

use super::hand::at_hand;
use crate::catalogue::{CatalogueExercise, offered};
use crate::coach::{AthleteData, Exercises, Moment, history_sets, prescribe};
use crate::entity::{Set, Workout, WorkoutSlot};
use crate::ids::{ExerciseId, WorkoutId};

/// Days of a week of volume.
const WEEK_DAYS: i64 = 7;
/// Exercises that are looked at to stand in.
const STAND_INS: usize = 8;

/// What is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Minutes left; `None` where there is time.
    pub minutes: Option<u16>,
    /// Slots whose equipment is taken.
    pub taken: BTreeSet<NodeId>,
}

/// The rest of a workout anew, and the edits that make it so.
#[derive(Clone, Debug, PartialEq)]
pub struct ShortenedWorkout {
    /// What was decided, and why.
    pub replan: Replan,
    /// What changes in the workout.
    pub edits: Vec<SlotEdit>,
}

/// One slot of a workout before and after a change. What was logged stays either way: it is not part of the slot.
#[derive(Clone, Debug, PartialEq)]
pub struct SlotEdit {
    before: WorkoutSlot,
    after: WorkoutSlot,
}

impl SlotEdit {
    /// Makes the change, whatever else has changed in the workout since; a slot that is gone stays gone.
    pub fn apply(&self, workout: &mut Workout) {
        let mut slots = workout.slots.iter_mut();
        if let Some(slot) = slots.find(|slot| slot.slot.id == self.before.slot.id) {
            *slot = self.after.clone();
        }
    }

    /// What takes it back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self {
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

/// Plans the rest of a running workout anew; `None` if there is no such workout.
#[must_use]
pub fn shorten_workout<'a>(
    data: &AthleteData,
    entries: impl IntoIterator<Item = &'a CatalogueExercise>,
    id: WorkoutId,
    missing: &Missing,
    now: Moment,
) -> Option<ShortenedWorkout> {
    let workout = data.workouts.get(&id)?;
    let athlete = prescribe::athlete_of(data, workout, now);
    let entries: Vec<&CatalogueExercise> = entries.into_iter().collect();
    let exercises = Exercises::new(entries.iter().copied());
    let logged: Vec<&Set> = data.sets_of(id).into_iter().map(|(_, set)| set).collect();
    let at_hand = at_hand(data, &entries, workout.gym, athlete.experience);
    let entry = |id: ExerciseId| entries.iter().copied().find(|entry| entry.id == id);
    let open: Vec<Open> = workout
        .slots
        .iter()
        .filter_map(|slot| {
            let done = done(&logged, &slot.slot.id);
            let left = slot
                .slot
                .sets
                .get(done..)
                .filter(|left| !left.is_empty() && !slot.skipped)?;
            let entry = entry(slot.exercise()?)?;
            let taken = missing.taken.contains(&slot.slot.id);
            let stand_ins = if taken {
                stand_ins(slot, entry, &at_hand)
            } else {
                Vec::new()
            };
            Some(Open {
                slot,
                facts: exercises.get(entry.id)?,
                unilateral: entry.unilateral,
                left,
                done,
                taken,
                stand_ins: stand_ins
                    .into_iter()
                    .filter_map(|entry| Some((exercises.get(entry.id)?, entry.unilateral)))
                    .collect(),
            })
        })
        .collect();
    let candidates: Vec<Vec<StandIn>> = open.iter().map(Open::stand_ins).collect();
    let slots: Vec<OpenSlot> = open
        .iter()
        .zip(&candidates)
        .map(|(open, stand_ins)| OpenSlot {
            id: &open.slot.slot.id,
            exercise: StandIn {
                facts: open.facts,
                unilateral: open.unilateral,
            },
            left: open.left,
            done: open.done,
            group: open.slot.slot.group.as_deref(),
            taken: open.taken,
            stand_ins,
        })
        .collect();
    let others = workout
        .slots
        .iter()
        .filter(|slot| open.iter().all(|open| open.slot.slot.id != slot.slot.id));
    let used: Vec<String> = others
        .filter_map(WorkoutSlot::exercise)
        .map(|id| id.to_string())
        .collect();
    let used: Vec<&str> = used.iter().map(String::as_str).collect();
    let mut warm = Warm::default();
    for facts in logged.iter().filter_map(|set| exercises.get(set.exercise)) {
        warm.worked(facts);
    }
    let replan = replan(&Remaining {
        athlete: &athlete,
        slots: &slots,
        used: &used,
        seconds: missing.minutes.map(|minutes| 60 * u32::from(minutes)),
        week: week(data, &exercises, now),
        warm,
        supersets: !athlete.careful,
    });
    let edits = open.iter().filter_map(|open| edit(open, &replan)).collect();
    Some(ShortenedWorkout { replan, edits })
}

/// A slot with something left to do.
struct Open<'a> {
    slot: &'a WorkoutSlot,
    facts: &'a ExerciseFacts,
    unilateral: bool,
    left: &'a [training::plan::SetPrescription],
    done: usize,
    taken: bool,
    stand_ins: Vec<(&'a ExerciseFacts, bool)>,
}

impl<'a> Open<'a> {
    fn stand_ins(&self) -> Vec<StandIn<'a>> {
        let found = self.stand_ins.iter();
        found
            .map(|(facts, unilateral)| StandIn {
                facts,
                unilateral: *unilateral,
            })
            .collect()
    }
}

/// Working sets of a slot that are logged.
fn done(logged: &[&Set], slot: &NodeId) -> usize {
    let of_slot = logged
        .iter()
        .filter(|set| set.slot.as_ref() == Some(slot) && set.kind != SetKind::WarmUp);
    of_slot.count()
}

/// What the plan names, then what is most like it, of what is not taken with it.
fn stand_ins<'a>(
    slot: &WorkoutSlot,
    entry: &CatalogueExercise,
    at_hand: &[&'a CatalogueExercise],
) -> Vec<&'a CatalogueExercise> {
    // One rack, one pair of dumbbells, but several machines.
    let many = matches!(
        entry.equipment,
        Equipment::Machine | Equipment::PlateLoaded | Equipment::Cable | Equipment::Bodyweight
    );
    let free: Vec<&CatalogueExercise> = at_hand
        .iter()
        .copied()
        .filter(|one| one.id != entry.id && (many || one.equipment != entry.equipment))
        .collect();
    let named = slot
        .slot
        .alternates
        .iter()
        .filter_map(|id| free.iter().copied().find(|one| one.id.to_string() == *id));
    let mut found: Vec<&CatalogueExercise> = named.collect();
    for one in offered(entry, free.iter().copied(), None) {
        if found.len() < STAND_INS && found.iter().all(|known| known.id != one.id) {
            found.push(one);
        }
    }
    found
}

/// Hard sets of the last seven days, today's included.
fn week(data: &AthleteData, exercises: &Exercises, now: Moment) -> PerGroup {
    let today = now.local_date();
    let late = data.sets.iter().filter(|(_, stored)| {
        let ago = today.signed_duration_since(stored.set.local_date).num_days();
        (0..WEEK_DAYS).contains(&ago) && data.workouts.contains_key(&stored.set.workout)
    });
    PerGroup::from(&weekly_sets(
        &history_sets(late, exercises),
        exercises.catalogue(),
    ))
}

fn edit(open: &Open, replan: &Replan) -> Option<SlotEdit> {
    let mut after = open.slot.clone();
    let changes = replan
        .changes
        .iter()
        .filter(|change| change.slot == open.slot.slot.id);
    for change in changes {
        match &change.command {
            Command::Skip => after.skipped = true,
            Command::KeepSets { sets } => after.slot.sets.truncate(open.done + sets),
            Command::Swap { exercise } => after.swapped_to = exercise.parse().ok(),
            Command::Pair { group, rest_s } => {
                after.slot.group = Some(group.clone());
                for set in after.slot.sets.iter_mut().skip(open.done) {
                    set.rest_s = Some(*rest_s);
                }
            }
        }
    }
    (after != *open.slot).then(|| SlotEdit {
        before: open.slot.clone(),
        after,
    })
}
