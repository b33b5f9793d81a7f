//! Careful mode, tests, and the days on which less is right.

use crate::situations::{has, load, regular};
use crate::support::lifter::slot;
use training::history::SetKind;
use training::prescribe::{Advice, Experience, Readiness, Reason, RirFloor};
use training::units::Rir;

#[test]
fn careful_mode_keeps_three_in_reserve_and_takes_tests_back() {
    let mut lifter = regular();
    lifter.athlete.careful = true;
    let mut test = slot(6, 10, 0.0);
    test.kind = SetKind::Amrap;
    lifter.slot = Some(test);
    let next = lifter.next();
    assert_eq!((next.rir, next.kind), (Rir::THREE, SetKind::Working));
    assert_eq!(next.trace.target.rir_floor, Some(RirFloor::Careful));
}

#[test]
fn a_trained_lifter_may_test_and_a_novice_may_not() {
    let mut lifter = regular();
    let mut test = slot(6, 10, 0.0);
    test.kind = SetKind::Amrap;
    lifter.slot = Some(test);
    assert_eq!(
        (lifter.next().rir, lifter.next().kind),
        (Rir::ZERO, SetKind::Amrap)
    );
    lifter.athlete.experience = Experience::Novice;
    assert_eq!(
        (lifter.next().rir, lifter.next().kind),
        (Rir::TWO, SetKind::Working)
    );
}

#[test]
fn illness_pain_and_stress_are_answered_with_advice() {
    let mut lifter = regular();
    lifter.readiness = Some(Readiness {
        ill: true,
        stress: Some(9),
        ..Readiness::default()
    });
    lifter.pain = Some(5);
    assert_eq!(
        lifter.next().advice,
        [Advice::RestToday, Advice::StopForPain, Advice::FewerSets]
    );
}

#[test]
fn what_hurts_gets_no_more_load_within_a_workout_however_well_it_goes() {
    let mut lifter = regular();
    let first = lifter.next();
    let kg = first.weight.map(training::units::Weight::kg).expect("a load");
    lifter.logs(kg, first.reps.get() + 3, Some(4.0));
    let unhurt = lifter.next();
    assert!(unhurt.weight > first.weight, "it was far too easy");
    for (pain, hold_progress) in [(Some(2), false), (None, true)] {
        (lifter.pain, lifter.hold_progress) = (pain, hold_progress);
        let next = lifter.next();
        assert!(next.weight <= first.weight);
        let promised = next.trace.what_would_change.iter().map(|change| change.weight);
        assert!(promised.max() <= next.weight);
    }
}

#[test]
fn what_hurts_keeps_the_reserve_that_is_asked_and_not_the_load() {
    let mut lifter = regular();
    lifter.hold_progress = true;
    let held = |lifter: &crate::support::lifter::Lifter| {
        let next = lifter.next();
        let holds = has(&next, |reason| matches!(reason, Reason::HoldLoad { .. }));
        (holds, load(&next))
    };
    lifter.slot = Some(slot(6, 10, 2.0));
    assert_eq!(held(&lifter), (true, 80.0));
    lifter.slot = Some(slot(6, 10, 3.0));
    let (holds, lighter) = held(&lifter);
    assert!(!holds && lighter < 80.0, "{lighter}");
}
