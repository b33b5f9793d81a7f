use shared::catalogue::{CatalogueExercise, to_canonical_json, validate};
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
fn ids_are_made_from_slugs() {
    for exercise in exercises() {
        let expected = Uuid::new_v5(&CatalogueExercise::NAMESPACE, exercise.slug.as_bytes());
        assert_eq!(exercise.id.uuid(), expected, "{}", exercise.slug);
    }
}
