//! "28 minutes, the rack is taken."

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::json;
use shared::coach::{AthleteData, Missing, ShortenedWorkout, StoredSet, shorten_workout};
use shared::entity::{Workout, WorkoutSlot, WorkoutStatus};
use shared::ids::WorkoutId;
use training::exercise::Equipment;
use training::plan::{NodeId, Slot};
use training::replan::{Command, Why};
use uuid::Uuid;

use crate::asked::{Asked, ENTRIES, GYM, any_ask, entry, now};

const ID: WorkoutId = WorkoutId::new(Uuid::from_u128(9));

/// A running workout of the first day of a plan, with so many sets of each slot done.
fn running(asked: &Asked, day: usize, done: &[usize]) -> Option<AthleteData> {
    let plan = asked.make().ok()?;
    let days = &plan.document.blocks[0].weeks[0].days;
    let slots: Vec<Slot> = days[day % days.len()].slots.clone();
    let mut data = asked.data();
    for (place, slot) in slots.iter().enumerate() {
        let count = done.get(place).copied().unwrap_or_default().min(slot.sets.len());
        for position in 0..count {
            let set = json!({
                "workout": ID, "exercise": slot.exercise, "slot": slot.id, "position": position,
                "convention": "total", "weight": 40_000, "reps": 8, "utc_offset_s": 0,
                "performed_at": now().at, "local_date": now().local_date()
            });
            let id = Uuid::from_u128(100 * (place as u128 + 1) + position as u128);
            let stored = StoredSet {
                set: serde_json::from_value(set).expect("a set"),
                clock: String::new(),
            };
            data.sets.insert(id.into(), stored);
        }
    }
    let workout = Workout {
        slots: slots
            .into_iter()
            .map(|slot| WorkoutSlot {
                slot,
                swapped_to: None,
                skipped: false,
            })
            .collect(),
        gym: Some(GYM),
        status: WorkoutStatus::Active,
        ..serde_json::from_value(json!({
            "title": "Day", "started_at": now().at, "local_date": now().local_date(), "utc_offset_s": 0
        }))
        .expect("a workout")
    };
    data.workouts.insert(ID, workout);
    Some(data)
}

fn shorten(data: &AthleteData, minutes: Option<u16>, taken: &BTreeSet<NodeId>) -> ShortenedWorkout {
    let missing = Missing {
        minutes,
        taken: taken.clone(),
    };
    shorten_workout(data, ENTRIES.iter(), ID, &missing, now()).expect("a workout that runs")
}

fn after(data: &AthleteData, found: &ShortenedWorkout) -> Workout {
    let mut workout = data.workouts[&ID].clone();
    for edit in &found.edits {
        edit.apply(&mut workout);
    }
    workout
}

fn logged(data: &AthleteData, slot: &NodeId) -> usize {
    data.sets
        .values()
        .filter(|stored| stored.set.slot.as_ref() == Some(slot))
        .count()
}

proptest! {
    #[test]
    fn the_rest_of_a_workout_fits_and_what_was_done_stays(
        asked in any_ask(),
        (day, done) in (0_usize..6, prop::collection::vec(0_usize..5, 7)),
        minutes in prop::option::of(0_u16..120),
        taken in prop::collection::vec(prop::bool::ANY, 7),
    ) {
        let Some(data) = running(&asked, day, &done) else { return Ok(()) };
        let before = data.workouts[&ID].clone();
        let taken: BTreeSet<NodeId> = before.slots.iter().zip(&taken).filter(|(_, taken)| **taken).map(|(slot, _)| slot.slot.id.clone()).collect();
        let found = shorten(&data, minutes, &taken);
        if let Some(minutes) = minutes {
            prop_assert!(found.replan.after_s <= 60 * u32::from(minutes));
        }
        prop_assert!((0.0..=1.0).contains(&found.replan.kept));
        let after = after(&data, &found);
        prop_assert_eq!(after.slots.len(), before.slots.len());
        for (slot, was) in after.slots.iter().zip(&before.slots) {
            let done = logged(&data, &was.slot.id);
            prop_assert_eq!(&slot.slot.id, &was.slot.id);
            prop_assert!(slot.slot.sets.len() >= done, "a set that was done is gone");
            prop_assert!(!slot.skipped || done == 0, "an exercise that was begun is left out");
            prop_assert_eq!(&slot.slot.sets[..done], &was.slot.sets[..done]);
            prop_assert!(slot.slot.sets.len() <= was.slot.sets.len());
            if done > 0 {
                prop_assert_eq!(slot.swapped_to, None);
            }
            if let Some(instead) = slot.swapped_to {
                let one = entry(&instead.to_string());
                prop_assert!(asked.inventory().offers(&instead.to_string(), one.equipment));
            }
            let open = slot.slot.sets.len() > done && !slot.skipped;
            if open && taken.contains(&slot.slot.id) {
                prop_assert!(slot.swapped_to.is_some(), "what is taken goes on");
            }
        }
        let mut back = after;
        for edit in found.edits.iter().rev() {
            edit.inverse().apply(&mut back);
        }
        prop_assert_eq!(back, before, "taken back, the workout is as it was");
    }
}

fn plain() -> AthleteData {
    running(&Asked::default(), 0, &[]).expect("a plan")
}

#[test]
fn with_time_enough_nothing_changes() {
    let data = plain();
    let found = shorten(&data, Some(180), &BTreeSet::new());
    assert!(found.edits.is_empty() && found.replan.changes.is_empty());
    assert!((found.replan.kept - 1.0).abs() < 1e-12);
}

#[test]
fn half_the_time_keeps_more_than_half_of_the_stimulus_and_the_main_lift() {
    let data = plain();
    let whole = shorten(&data, None, &BTreeSet::new()).replan.before_s;
    let minutes = u16::try_from(whole / 120).expect("minutes");
    let found = shorten(&data, Some(minutes), &BTreeSet::new());
    assert!(found.replan.kept > 0.6, "{}", found.replan.kept);
    let after = after(&data, &found);
    assert!(!after.slots[0].skipped, "the main lift stays");
}

#[test]
fn a_rack_that_is_taken_sends_to_what_needs_no_bar() {
    let data = plain();
    let slot = &data.workouts[&ID].slots[0];
    assert_eq!(entry(&slot.slot.exercise).equipment, Equipment::Barbell);
    let found = shorten(&data, None, &BTreeSet::from([slot.slot.id.clone()]));
    let instead = after(&data, &found).slots[0]
        .swapped_to
        .expect("something stands in");
    let instead = entry(&instead.to_string());
    assert_ne!(instead.equipment, Equipment::Barbell);
    assert_eq!(
        instead.pattern,
        entry(&slot.slot.exercise).pattern,
        "{}",
        instead.slug
    );
    assert!(found.replan.changes.iter().all(|change| change.why == Why::Taken));
}

#[test]
fn no_time_at_all_leaves_everything_out() {
    let found = shorten(&plain(), Some(0), &BTreeSet::new());
    assert_eq!((found.replan.after_s, found.replan.after_sets), (0, 0));
    assert!(
        found
            .replan
            .changes
            .iter()
            .all(|change| change.command == Command::Skip)
    );
}

#[test]
fn who_must_be_careful_does_nothing_in_turn() {
    for careful in [false, true] {
        let data = running(
            &Asked {
                careful,
                ..Asked::default()
            },
            0,
            &[],
        )
        .expect("a plan");
        let paired = (5..60).any(|minutes| {
            let found = shorten(&data, Some(minutes), &BTreeSet::new());
            found
                .replan
                .changes
                .iter()
                .any(|change| matches!(change.command, Command::Pair { .. }))
        });
        assert_eq!(paired, !careful);
    }
}
