//! An exercise whose lightest load is too much for the plan's repetitions.

use super::*;
use training::notice::{Notice, NoticeReason, Proposal, Subject};
use training::prescribe::RoundingOutcome;
use training::strength::gg1::{LifterState, trace};

const PULL_UP: ExerciseId = ExerciseId::new(Uuid::from_u128(0xA));
const PULLDOWN: ExerciseId = ExerciseId::new(Uuid::from_u128(0xB));
const MUSCLE_UP: ExerciseId = ExerciseId::new(Uuid::from_u128(0xC));

fn vertical_pulls() -> Exercises {
    let entry = |id: ExerciseId, equipment: &str, convention: &str, body: f64, usage: &str| {
        let entry = json!({
            "id": id, "slug": format!("pull-{}", id.uuid().as_u128()), "name": "Pull", "aliases": [],
            "pattern": "vertical_pull", "equipment": equipment, "mechanic": "compound", "convention": convention,
            "direction": "more_load", "curve": "upper_compound", "unilateral": false, "bodyweight_fraction": body,
            "increment_g": 2500, "muscles": [{"muscle": "lats", "role": "prime"}], "reference_lift": null,
            "level": "beginner", "usage": usage, "completed": true, "cues": [], "mistakes": []
        });
        serde_json::from_value::<crate::catalogue::CatalogueExercise>(entry).unwrap()
    };
    Exercises::new(&[
        entry(PULL_UP, "bodyweight", "added", 1.0, "staple"),
        entry(PULLDOWN, "cable", "stack", 0.0, "staple"),
        entry(MUSCLE_UP, "cable", "stack", 0.0, "rare"),
    ])
}

/// Pull-ups of three sets with so many repetitions at most effort, on days of the plan.
fn pull_ups(reps: u16, workouts: u32) -> AthleteData {
    let mut data = beginner();
    data.profile.body_mass = Weight::from_kg(66.0).ok();
    for revision in data.revisions.values_mut() {
        let mut pulling = PlanRevision::clone(revision);
        for day in &mut pulling.document.blocks[0].weeks[0].days {
            day.slots[0].exercise = PULL_UP.to_string();
        }
        *revision = std::sync::Arc::new(pulling);
    }
    for number in 0..workouts {
        let workout = start(&mut data, 2 + 3 * number);
        for _ in 0..3 {
            log(&mut data, workout, 0.0, reps, 0.0);
        }
        finish(&mut data, workout);
    }
    for stored in data.sets.values_mut() {
        stored.set.exercise = PULL_UP;
        stored.set.convention = LoadConvention::Added;
        stored.set.body_mass = data.profile.body_mass;
    }
    data
}

fn proposed(data: &AthleteData, day: u32) -> Option<Notice> {
    let exercises = vertical_pulls();
    let mut lifter = LifterState::new();
    let levels = trace(
        &mut lifter,
        &history_sets(&data.sets, &exercises),
        exercises.catalogue(),
    );
    let found = notices(data, &exercises, (&lifter, &levels), moment(day));
    found
        .into_iter()
        .find(|notice| matches!(notice.subject, Subject::TooHeavy { .. }))
}

#[test]
fn what_cannot_be_loaded_low_enough_is_swapped_for_what_can_once_the_lifter_agrees() {
    let mut data = pull_ups(1, 3);
    let notice = proposed(&data, 11).expect("a proposal");
    assert!(matches!(notice.reason, NoticeReason::TooHeavy { reps, reps_low } if reps < reps_low));
    assert_eq!(
        notice.proposal,
        Proposal::Substitute {
            exercise: PULLDOWN.to_string()
        },
        "no speciality"
    );
    let exercises = vertical_pulls();
    let lifter = lifter_state(&data, &exercises, None);
    let asked = |data: &AthleteData| {
        let workout = draft_workout(data, None, moment(11)).unwrap();
        let session = Session::new(data, &exercises, &lifter, (None, &workout), moment(11));
        (
            workout.slots[0].swapped_to,
            session.slots().remove(0).sets.remove(0),
        )
    };
    let (swapped, before) = asked(&data);
    let outcome = before.trace.rounding.map(|rounding| rounding.outcome);
    assert_eq!((swapped, outcome), (None, Some(RoundingOutcome::TooHeavy)));

    notices::answer(&mut data, 10, true);
    for answer in data.notice_answers.values_mut() {
        answer.notice = notice.clone();
    }
    let (swapped, after) = asked(&data);
    assert_eq!(swapped, Some(PULLDOWN));
    assert!(after.reps.get() >= 6, "{after:?}");
    assert_eq!(proposed(&data, 11), None, "agreed on");
}

#[test]
fn one_bad_day_and_a_few_repetitions_short_are_no_reason() {
    assert_eq!(proposed(&pull_ups(1, 1), 5), None, "not known well enough");
    assert_eq!(proposed(&pull_ups(7, 3), 11), None, "five of six");
}
