//! What stands in for what, on the real catalogue.

use shared::catalogue::{offered, substitutes};
use training::exercise::{Equipment, Joint, Role};

use crate::exercises;

#[expect(clippy::unwrap_used, reason = "a slug that is misspelt fails its test")]
fn first(slug: &str, count: usize, equipment: Option<Equipment>) -> Vec<String> {
    let catalogue = exercises();
    let wanted = catalogue.iter().find(|one| one.slug == slug).unwrap();
    let at_hand = catalogue
        .iter()
        .filter(|one| equipment.is_none_or(|equipment| one.equipment == equipment));
    let found = substitutes(wanted, at_hand);
    assert!(found.iter().all(|one| one.slug != slug));
    found.iter().take(count).map(|one| one.slug.clone()).collect()
}

#[test]
fn the_same_movement_with_other_equipment_comes_first() {
    for (slug, meant) in [
        ("bench-press", "dumbbell-bench-press"),
        ("squat", "front-squat"),
        ("pull-up", "lat-pulldown"),
        ("overhead-press", "dumbbell-shoulder-press"),
        ("barbell-row", "dumbbell-row"),
    ] {
        let found = first(slug, 12, None);
        assert!(found.iter().any(|one| one == meant), "{slug}: {found:?}");
    }
}

#[test]
fn only_what_is_at_hand_is_offered() {
    let found = first("bench-press", 3, Some(Equipment::Dumbbell));
    assert!(found.contains(&"dumbbell-bench-press".to_owned()), "{found:?}");
}

#[test]
fn every_substitute_trains_a_prime_muscle_of_the_exercise() {
    let catalogue = exercises();
    for wanted in catalogue.iter().filter(|one| one.completed) {
        for one in substitutes(wanted, &catalogue) {
            let shared = wanted
                .muscles
                .iter()
                .any(|share| share.role == Role::Prime && one.trains(share.muscle, Role::Prime));
            assert!(shared, "{} for {}", one.slug, wanted.slug);
        }
    }
}

#[test]
fn what_is_offered_is_alike_and_spares_the_joint_that_hurts() {
    let catalogue = exercises();
    let wanted = |slug: &str| catalogue.iter().find(|one| one.slug == slug).unwrap();
    let alike = offered(wanted("squat"), &catalogue, None);
    assert!(alike.iter().any(|one| one.slug == "front-squat"));
    assert!(alike.len() < substitutes(wanted("squat"), &catalogue).len());
    let spared = offered(wanted("bench-press"), &catalogue, Some(Joint::Wrist));
    assert!(!spared.is_empty());
    assert!(spared.iter().all(|one| one.pattern.spares(Joint::Wrist)));
    assert!(
        spared
            .iter()
            .all(|one| one.trains(training::exercise::Muscle::Chest, Role::Prime))
    );
}
