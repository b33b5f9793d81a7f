//! The story in numbers: three workouts of bench press, then today.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop")]

mod support;

use support::gym::bench;
use support::lifter::{Lifter, slot};
use training::load::Build;
use training::prescribe::{Prescription, RepsReason};

/// 80 kg × 8 with two in reserve, three times.
fn three_workouts(low: u16, high: u16) -> Lifter {
    let mut lifter = Lifter::new(bench())
        .did(0, 80.0, 8, Some(2.0), 3)
        .did(3, 80.0, 8, Some(2.0), 3)
        .did(7, 80.0, 8, Some(2.0), 3);
    lifter.slot = Some(slot(low, high, 2.0));
    lifter
}

fn kg(prescription: &Prescription) -> f64 {
    prescription.weight.expect("a load").kg()
}

/// Today's first set as prescribed, but with other repetitions and RIR; then the next prescription.
fn after(low: u16, high: u16, reps_off: i32, rir: Option<f64>) -> (Prescription, Prescription) {
    let mut lifter = three_workouts(low, high);
    let first = lifter.next();
    let reps = u16::try_from(i32::from(first.reps.get()) + reps_off).expect("some repetitions");
    lifter.logs(kg(&first), reps, rir);
    let next = lifter.next();
    assert!(
        lifter.grid.contains(next.weight.expect("a load")),
        "cannot be built"
    );
    (first, next)
}

#[test]
fn a_mastered_range_brings_the_next_load_and_an_unfinished_one_another_repetition() {
    let mastered = three_workouts(6, 8).next();
    assert_eq!((kg(&mastered), mastered.reps.get()), (82.5, 7));
    assert_eq!(mastered.trace.target.reps_reason, RepsReason::LoadRises);
    let unfinished = three_workouts(8, 12).next();
    assert_eq!((kg(&unfinished), unfinished.reps.get()), (80.0, 9));
    assert_eq!(unfinished.trace.target.reps_reason, RepsReason::OneMore);
}

#[test]
fn the_load_is_built_from_this_gyms_plates() {
    let first = three_workouts(6, 8).next();
    let Some(Build::Plates { bar, per_side, .. }) = &first.build else {
        panic!("plates: {:?}", first.build)
    };
    let sides: i32 = per_side
        .iter()
        .map(|plate| 2 * plate.weight.grams() * i32::from(plate.count))
        .sum();
    assert_eq!(bar.grams() + sides, 82_500);
}

#[test]
fn three_repetitions_short_make_the_next_set_lighter_at_once() {
    for (low, high) in [(6, 8), (8, 12)] {
        for rir in [None, Some(0.0)] {
            let (first, next) = after(low, high, -3, rir);
            assert!(
                kg(&next) < kg(&first),
                "{low}-{high} @{rir:?}: {} after {}",
                kg(&next),
                kg(&first)
            );
        }
    }
}

#[test]
fn three_more_in_reserve_make_the_next_set_heavier_within_the_guards() {
    for (low, high) in [(6, 8), (8, 12)] {
        let (first, next) = after(low, high, 0, Some(5.0));
        assert!(
            kg(&next) > kg(&first),
            "{low}-{high}: {} after {}",
            kg(&next),
            kg(&first)
        );
        assert!(kg(&next) <= 1.075 * kg(&first));
    }
}

#[test]
fn a_set_as_asked_changes_nothing_whether_or_not_the_effort_was_said() {
    for (low, high) in [(6, 8), (8, 12)] {
        for rir in [None, Some(2.0)] {
            let (first, next) = after(low, high, 0, rir);
            assert!((kg(&next) - kg(&first)).abs() < 1e-9, "{low}-{high} @{rir:?}");
        }
    }
}

#[test]
fn the_factors_multiply_to_the_load_before_rounding() {
    let mut lifter = three_workouts(6, 8);
    for prescription in lifter.remaining(4) {
        let trace = &prescription.trace;
        let product = trace
            .steps
            .iter()
            .fold(trace.base.load_kg, |load, step| load * step.factor);
        assert_eq!(product.to_bits(), trace.load_kg.to_bits());
        let rounding = trace.rounding.expect("a rounding");
        assert!((trace.load_kg * rounding.factor - kg(&prescription)).abs() < 1e-9);
    }
    lifter.logs(82.5, 5, None);
    assert_eq!(lifter.remaining(4).len(), 3);
}

#[test]
fn the_next_workout_follows_what_was_done() {
    let easy = three_workouts(6, 8).did(11, 82.5, 8, Some(3.0), 3).next();
    let hard = three_workouts(6, 8).did(11, 82.5, 5, Some(0.0), 3).next();
    assert!(kg(&easy) > 82.5, "{}", kg(&easy));
    assert!(kg(&hard) < 82.5, "{}", kg(&hard));
}
