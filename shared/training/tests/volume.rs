//! Weekly volume and records.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use support::gym::{bench, pull_up};
use support::lifter::Lifter;
use training::exercise::{Muscle, MuscleShare, Role};
use training::history::{RecordKind, Records, SetKind, canonical_order};
use training::volume::{VolumeGroup, weekly_sets};

#[test]
fn a_set_counts_whole_for_prime_and_half_for_secondary_muscles() {
    let mut lifter = Lifter::new(bench()).did(0, 80.0, 8, Some(2.0), 3);
    lifter.history[2].kind = SetKind::WarmUp;
    let sets = weekly_sets(&lifter.history, &lifter.catalogue());
    assert_eq!(sets[&VolumeGroup::Chest].to_bits(), 2.0_f64.to_bits());
    assert_eq!(sets[&VolumeGroup::Triceps].to_bits(), 1.0_f64.to_bits());
}

#[test]
fn the_back_is_counted_once_and_easy_sets_not_at_all() {
    let mut facts = pull_up();
    facts.muscles.push(MuscleShare {
        muscle: Muscle::MidBack,
        role: Role::Secondary,
    });
    let lifter = Lifter::new(facts)
        .did(0, 0.0, 8, Some(5.0), 2)
        .did(1, 0.0, 3, None, 4);
    let sets = weekly_sets(&lifter.history, &lifter.catalogue());
    assert_eq!(sets[&VolumeGroup::Back].to_bits(), 3.0_f64.to_bits());
}

#[test]
fn a_record_is_broken_by_more_and_not_by_the_same() {
    let lifter = Lifter::new(bench())
        .did(0, 80.0, 8, None, 2)
        .did(3, 82.5, 5, None, 1)
        .did(6, 80.0, 9, None, 1);
    let mut records = Records::default();
    let broken: Vec<Vec<RecordKind>> = canonical_order(&lifter.history)
        .into_iter()
        .map(|set| records.enter(set, &lifter.facts))
        .collect();
    assert_eq!(
        broken,
        [
            vec![],
            vec![],
            vec![RecordKind::Weight],
            vec![RecordKind::Reps, RecordKind::E1rm]
        ]
    );
}

#[test]
fn less_assistance_is_a_record() {
    let lifter = Lifter::new(support::gym::assisted_pull_up())
        .did(0, -30.0, 8, None, 1)
        .did(3, -20.0, 8, None, 1);
    let mut records = Records::default();
    let broken: Vec<_> = lifter
        .history
        .iter()
        .map(|set| records.enter(set, &lifter.facts))
        .collect();
    assert!(broken[1].contains(&RecordKind::Weight));
}
