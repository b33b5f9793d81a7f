//! From one workout to the next.

use crate::situations::{load, regular};
use crate::support::gym::{bench, dumbbell_curl};
use crate::support::lifter::{Lifter, slot};

#[test]
fn tapping_without_saying_rir_moves_the_load_neither_up_nor_down() {
    for asked in [1.0, 2.0, 3.0] {
        let mut lifter = Lifter::new(bench());
        lifter.slot = Some(slot(8, 8, asked));
        lifter.options.progression = false;
        lifter = lifter.did(0, 80.0, 8, None, 3);
        for day in 1..10 {
            let next = lifter.next();
            assert!(next.trace.target.effort_unknown);
            let weight = load(&next);
            assert!((weight - 80.0).abs() < 1e-9, "workout {day} @{asked}: {weight}");
            lifter = lifter.did(4 * day, weight, 8, None, 3);
        }
    }
}

#[test]
fn tapping_through_double_progression_gains_repetitions_and_then_load() {
    let mut lifter = Lifter::new(bench()).did(0, 80.0, 8, None, 3);
    let mut done = Vec::new();
    for day in 1..12 {
        let next = lifter.next();
        done.push((load(&next), next.reps.get()));
        lifter = lifter.did(4 * day, load(&next), next.reps.get(), None, 3);
    }
    assert_eq!(done[..4], [(80.0, 9), (80.0, 10), (80.0, 11), (80.0, 12)]);
    assert!(done.iter().any(|(weight, _)| *weight > 80.0), "{done:?}");
    assert!(done.iter().all(|(weight, _)| *weight >= 80.0), "{done:?}");
}

#[test]
fn missing_the_low_end_twice_rebuilds_lighter() {
    let next = regular()
        .did(21, 85.0, 7, Some(0.0), 3)
        .did(24, 85.0, 7, Some(0.0), 3)
        .next();
    assert!(load(&next) <= 80.75, "{}", load(&next));
}

#[test]
fn coarse_dumbbells_extend_the_range_before_the_next_pair() {
    let mut lifter = Lifter::new(dumbbell_curl());
    for i in 0..3 {
        lifter = lifter.did(4 * i, 10.0, 12, Some(2.0), 3);
    }
    let next = lifter.next();
    assert_eq!(load(&next), 10.0);
    assert_eq!(next.reps.get(), 13);
    assert!(next.reps_high.get() >= 13);
}

#[test]
fn the_goal_fills_in_for_a_missing_slot() {
    let mut lifter = regular();
    lifter.slot = None;
    let muscle = lifter.next();
    assert!((8..=12).contains(&muscle.reps.get()));
    lifter.athlete.goal = 1.0;
    let strength = lifter.next();
    assert_eq!((strength.reps_low.get(), strength.reps_high.get()), (3, 5));
    assert!(load(&strength) > load(&muscle));
    assert!(strength.rest_s > muscle.rest_s);
}
