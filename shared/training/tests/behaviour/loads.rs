//! What can be loaded: bodies, assistance, coarse steps, warm-ups.

use crate::situations::load;
use crate::support::gym::{assisted_pull_up, bench, dumbbell_curl, grid, kg, pull_up, push_up};
use crate::support::lifter::{Lifter, slot};
use training::prescribe::{Advice, RoundingOutcome, warm_up};

#[test]
fn a_pull_up_is_loaded_beyond_the_body_and_assistance_is_negative() {
    let mut strong = Lifter::new(pull_up());
    let mut weak = Lifter::new(assisted_pull_up());
    for i in 0..4 {
        strong = strong.did(3 * i, 10.0, 8, Some(2.0), 3);
        weak = weak.did(3 * i, -30.0, 12, Some(3.0), 3);
    }
    let next = strong.next();
    assert!((load(&next) - 10.0).abs() <= 2.5);
    assert!((next.trace.body_kg - 80.0).abs() < 1e-9);
    let next = weak.next();
    assert!(
        load(&next) > -30.0 && load(&next) < 0.0,
        "less help: {}",
        load(&next)
    );
}

#[test]
fn without_a_load_only_repetitions_are_prescribed() {
    let mut lifter = Lifter::new(push_up())
        .did(0, 0.0, 12, Some(2.0), 3)
        .did(3, 0.0, 12, Some(2.0), 3);
    lifter.slot = Some(slot(8, 20, 2.0));
    let next = lifter.next();
    assert_eq!((next.weight, next.build.clone()), (None, None));
    assert!((11..=14).contains(&next.reps.get()), "{}", next.reps.get());
}

#[test]
fn where_even_the_lightest_is_too_heavy_repetitions_fall_and_then_a_substitute_is_advised() {
    let mut lifter = Lifter::new(dumbbell_curl());
    lifter = lifter
        .did(0, 2.0, 10, Some(2.0), 3)
        .did(3, 2.0, 10, Some(2.0), 3)
        .did(6, 2.0, 10, Some(2.0), 3);
    let stack = |start: f64| training::load::Inventory {
        items: vec![training::load::Item::Fixed {
            equipment: training::exercise::Equipment::Dumbbell,
            weights: vec![kg(start)],
            unit: training::units::WeightUnit::Kg,
            exercises: Vec::new(),
        }],
    };
    let mut with = |start: f64| {
        lifter.grid = training::load::LoadGrid::for_exercise(
            &stack(start),
            &lifter.facts,
            training::units::WeightUnit::Kg,
        );
        lifter.next()
    };
    let fewer = with(2.3);
    assert_eq!(
        fewer.trace.rounding.expect("a rounding").outcome,
        RoundingOutcome::FewerReps
    );
    assert!(fewer.reps.get() >= 3 && fewer.reps.get() < 8);
    assert_eq!(with(6.0).advice, [Advice::Substitute]);
}

#[test]
fn warm_up_sets_rise_and_can_be_built() {
    let grid = grid(&bench());
    let sets = warm_up(&bench(), &grid, kg(100.0), Some(110.0), false);
    let loads: Vec<f64> = sets.iter().map(|set| set.weight.kg()).collect();
    assert_eq!(loads, [40.0, 60.0, 75.0, 87.5]);
    assert!(sets.iter().all(|set| set.build.is_some()));
    assert_eq!(warm_up(&bench(), &grid, kg(100.0), None, true).len(), 1);
    assert_eq!(warm_up(&bench(), &grid, kg(25.0), None, false).len(), 1);
    assert_eq!(warm_up(&bench(), &grid, kg(20.0), None, false).len(), 0);
}
