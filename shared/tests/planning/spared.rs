//! What stands in for an exercise that hurts.

use serde_json::json;
use shared::catalogue::CatalogueExercise;
use shared::coach::{AthleteData, sparing};
use shared::entity::{PainReport, Workout, WorkoutSlot};
use shared::ids::WorkoutId;
use training::exercise::Joint;
use training::plan::NodeId;
use uuid::Uuid;

use crate::asked::{Asked, ENTRIES, GYM, now};

const ID: WorkoutId = WorkoutId::new(Uuid::from_u128(9));

fn named(slug: &str) -> &'static CatalogueExercise {
    let found = ENTRIES.iter().find(|entry| entry.slug == slug);
    found.expect("an exercise of the catalogue")
}

/// A running workout of these exercises.
fn running(slugs: &[&str]) -> (AthleteData, NodeId) {
    let slots: Vec<WorkoutSlot> = slugs
        .iter()
        .map(|slug| {
            let set = json!({"id": format!("{slug}-1"), "reps_low": 8, "reps_high": 12, "rir": 2});
            let slot = json!({"id": slug, "exercise": named(slug).id, "sets": [set]});
            WorkoutSlot {
                slot: serde_json::from_value(slot).expect("a slot"),
                swapped_to: None,
                skipped: false,
            }
        })
        .collect();
    let first = slots[0].slot.id.clone();
    let workout = Workout {
        slots,
        gym: Some(GYM),
        ..serde_json::from_value(json!({
            "title": "Day", "started_at": now().at, "local_date": now().local_date(), "utc_offset_s": 0
        }))
        .expect("a workout")
    };
    let mut data = Asked::default().data();
    data.workouts.insert(ID, workout);
    (data, first)
}

fn names(data: &AthleteData, slot: &NodeId, joint: Option<Joint>) -> Vec<String> {
    let found = sparing(data, ENTRIES.iter(), (ID, slot), joint, now());
    found.into_iter().map(|entry| entry.slug.clone()).collect()
}

#[test]
fn what_stands_in_spares_the_joint_and_trains_the_same_muscle() {
    let (data, slot) = running(&["squat"]);
    let found = sparing(&data, ENTRIES.iter(), (ID, &slot), Some(Joint::LowerBack), now());
    assert!(!found.is_empty());
    assert!(found.iter().all(|entry| entry.pattern.spares(Joint::LowerBack)));
    let anywhere = names(&data, &slot, None);
    assert!(anywhere.len() > found.len() || !anywhere.is_empty());
    assert!(!anywhere.contains(&"squat".to_owned()));
}

#[test]
fn what_hurts_too_or_stands_in_the_workout_is_not_offered() {
    let (mut data, slot) = running(&["squat"]);
    let before = names(&data, &slot, None);
    let (first, second) = (before[0].clone(), before[1].clone());
    let report: PainReport = serde_json::from_value(json!({
        "exercise": named(&first).id, "level": 3, "reported_at": now().at, "local_date": now().local_date()
    }))
    .expect("a report");
    data.pain_reports.insert(Uuid::from_u128(1).into(), report);
    let (with_second, _) = running(&["squat", &second]);
    data.workouts = with_second.workouts;
    let after = names(&data, &slot, None);
    assert!(!after.contains(&first) && !after.contains(&second), "{after:?}");
    assert!(!after.is_empty());
}

#[test]
fn nothing_stands_in_for_what_is_not_there() {
    let (data, _) = running(&["squat"]);
    let nowhere = NodeId::try_from("nowhere".to_owned()).expect("an id");
    assert_eq!(names(&data, &nowhere, None), Vec::<String>::new());
}
