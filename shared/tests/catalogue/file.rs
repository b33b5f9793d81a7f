use shared::catalogue::{CatalogueExercise, to_canonical_json, validate};
use training::exercise::RepCurveClass;
use uuid::Uuid;

use crate::{EXERCISES, exercises};

#[test]
fn every_entry_is_complete_and_consistent() {
    if let Err(faults) = validate(&exercises()) {
        let list: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{} faults:\n{}", list.len(), list.join("\n"));
    }
}

#[test]
fn the_file_is_written_in_the_canonical_form() {
    let written = to_canonical_json(&exercises()).expect("the catalogue has a JSON form");
    let difference = written
        .lines()
        .zip(EXERCISES.lines())
        .find(|(want, is)| want != is);
    assert_eq!(
        difference, None,
        "run `cargo run -p shared --example format_catalogue`"
    );
    assert_eq!(written.len(), EXERCISES.len());
}

#[test]
fn the_catalogue_is_whole() {
    let exercises = exercises();
    assert!(exercises.len() >= 850, "{}", exercises.len());
    let with_words = exercises.iter().filter(|exercise| exercise.completed).count();
    assert!(with_words >= 200, "{with_words}");
    // What the list that it grew from lacked.
    for slug in [
        "bulgarian-split-squat",
        "pec-deck",
        "nordic-curl",
        "ab-wheel-rollout",
        "landmine-press",
        "cable-lateral-raise",
        "chest-supported-dumbbell-row",
        "belt-squat",
        "pendulum-squat",
        "copenhagen-plank",
        "reverse-nordic-curl",
        "safety-bar-squat",
        "meadows-row",
        "pistol-squat",
        "machine-pulldown",
    ] {
        assert!(exercises.iter().any(|exercise| exercise.slug == slug), "{slug}");
    }
}

#[test]
fn the_curve_is_the_usual_one_but_for_reasons() {
    for exercise in exercises() {
        let usual = RepCurveClass::usual(exercise.pattern, exercise.equipment, exercise.mechanic);
        let lighter = exercise.curve == RepCurveClass::LightIsolation;
        let plain = exercise.curve == RepCurveClass::Default;
        assert!(
            exercise.curve == usual || lighter || plain,
            "{}: {:?}, usually {usual:?}",
            exercise.slug,
            exercise.curve
        );
    }
}

#[test]
fn ids_are_made_from_slugs() {
    for exercise in exercises() {
        let expected = Uuid::new_v5(&CatalogueExercise::NAMESPACE, exercise.slug.as_bytes());
        assert_eq!(exercise.id.uuid(), expected, "{}", exercise.slug);
    }
}
