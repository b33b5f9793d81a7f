//! Finding the level: the first sets, and entries that surprise.

use crate::situations::{load, regular};
use crate::support::gym::{bench, dumbbell_curl, grid, kg, squat};
use crate::support::lifter::Lifter;
use training::exercise::Equipment;
use training::history::{Asked, OutlierAnswer};
use training::load::{Inventory, Item, LoadGrid};
use training::prescribe::{BaseSource, ConfidenceBand, RepsReason};
use training::strength::gg1::did_you_mean;
use training::units::{Reps, Rir, WeightUnit};

#[test]
fn an_unknown_exercise_starts_light_and_ramps_by_the_rir_that_was_said() {
    let mut lifter = Lifter::new(bench());
    let first = lifter.next();
    assert!(first.calibrating);
    assert_eq!(first.trace.base.source, BaseSource::Population);
    assert_eq!(first.confidence.band, ConfidenceBand::Low);
    assert!(load(&first) <= 40.0, "{}", load(&first));
    lifter.logs(40.0, 8, Some(5.0));
    let second = lifter.next();
    assert!(second.calibrating && load(&second) > 40.0 && load(&second) <= 48.0);
    lifter.logs(47.5, 8, Some(2.0));
    let third = lifter.next();
    assert!(!third.calibrating, "two in reserve: the level is found");
    assert!((load(&third) - 47.5).abs() <= 2.5, "{}", load(&third));
}

#[test]
fn five_or_more_leave_the_level_open_and_the_ramp_goes_further_the_more_was_done() {
    let mut lifter = Lifter::new(bench());
    let mut steps = Vec::new();
    for _ in 0..3 {
        let next = lifter.next();
        steps.push((load(&next), next.reps.get()));
        lifter.logs(load(&next), next.reps.get(), Some(5.0));
    }
    let reps: Vec<u16> = steps.iter().map(|(_, reps)| *reps).collect();
    assert_eq!(reps, [8, 12, 15]);
    let rises: Vec<f64> = steps.windows(2).map(|pair| pair[1].0 / pair[0].0).collect();
    assert!(
        rises[0] < 1.21 && rises[1] < 1.32,
        "six repetitions are left at the worst: {rises:?}"
    );
}

#[test]
fn a_coarse_rack_is_climbed_although_each_step_is_further_than_the_ramp_wants() {
    let mut lifter = Lifter::new(dumbbell_curl());
    let rack = Item::Fixed {
        equipment: Equipment::Dumbbell,
        weights: (1..=15).map(|two| kg(2.0 * f64::from(two))).collect(),
        unit: WeightUnit::Kg,
        exercises: Vec::new(),
    };
    lifter.grid = LoadGrid::for_exercise(&Inventory { items: vec![rack] }, &lifter.facts, WeightUnit::Kg);
    for day in 0..6 {
        let next = lifter.next();
        lifter = lifter.did(3 * day, load(&next), next.reps.get(), Some(5.0), 2);
    }
    assert!(load(&lifter.next()) >= 8.0, "{}", load(&lifter.next()));
}

#[test]
fn easy_sets_do_not_make_a_known_lift_weaker() {
    let known = regular();
    let before = load(&known.next());
    let easy = known
        .did(18, 60.0, 8, Some(5.0), 3)
        .did(21, 60.0, 8, Some(5.0), 3);
    assert!(
        load(&easy.next()) >= 77.5,
        "{} after {before}",
        load(&easy.next())
    );
}

#[test]
fn a_deload_ticked_through_in_silence_does_not_make_a_known_lift_weaker() {
    let known = regular();
    let before = known.state().e1rm_kg("bench", "").expect("known");
    let mut silent = known.did(18, 70.0, 8, None, 3);
    for set in silent.history.iter_mut().rev().take(3) {
        set.asked = Some(Asked {
            weight: Some(kg(70.0)),
            reps_low: Reps::saturating(8),
            reps_high: Reps::saturating(8),
            rir: Rir::nearest(5.0),
            deload: true,
        });
    }
    let after = silent.state().e1rm_kg("bench", "").expect("known");
    assert!((after / before - 1.0).abs() < 0.01, "{after} after {before}");
}

#[test]
fn what_did_not_go_once_is_followed_by_less_whether_or_not_the_lift_is_known() {
    let mut known = regular();
    known.logs(80.0, 0, Some(0.0));
    assert!(load(&known.next()) <= 72.0, "{}", load(&known.next()));
    let mut unknown = Lifter::new(bench());
    unknown.logs(40.0, 0, Some(0.0));
    assert!(load(&unknown.next()) <= 32.5, "{}", load(&unknown.next()));
}

#[test]
fn a_known_lift_gives_the_first_guess_for_a_related_one() {
    let mut lifter = regular();
    lifter.others = vec![bench()];
    lifter.facts = squat();
    lifter.grid = grid(&lifter.facts);
    let first = lifter.next();
    assert_eq!(first.trace.base.source, BaseSource::RelatedExercises);
    let guess = first.estimate.expect("a guess").e1rm_kg;
    assert!((guess / 103.0 - 1.26).abs() < 0.06, "{guess}");
}

#[test]
fn a_first_workout_gives_way_to_ordinary_progression() {
    let next = Lifter::new(bench()).did(0, 60.0, 8, Some(2.0), 3).next();
    assert_eq!(next.trace.target.reps_reason, RepsReason::OneMore);
    assert_eq!(next.confidence.band, ConfidenceBand::Low);
    assert!((load(&next) - 60.0).abs() < 1e-9);
}

#[test]
fn a_confirmed_surprise_starts_the_level_anew_and_so_do_two_that_agree() {
    let mut confirmed = regular().did(18, 160.0, 8, Some(2.0), 3);
    confirmed
        .history
        .iter_mut()
        .rev()
        .take(3)
        .for_each(|set| set.outlier = OutlierAnswer::Confirmed);
    assert!((load(&confirmed.next()) - 160.0).abs() <= 10.0);
    let once = regular().did(18, 40.0, 8, Some(2.0), 3);
    assert!((load(&once.next()) - 80.0).abs() <= 5.0);
    let twice = regular()
        .did(18, 40.0, 8, Some(2.0), 3)
        .did(21, 40.0, 8, Some(2.0), 3);
    assert!((load(&twice.next()) - 40.0).abs() <= 5.0);
}

#[test]
fn ten_times_the_load_is_asked_about_and_not_learned() {
    let lifter = regular();
    let mut entry = lifter.set_on(18, 0, 800.0, 8, Some(2.0));
    assert_eq!(did_you_mean(&entry, &lifter.state()), Some(kg(80.0)));
    entry.weight = kg(82.5);
    assert_eq!(did_you_mean(&entry, &lifter.state()), None);
    let before = lifter.next().trace.load_kg;
    let slipped = regular().did(18, 800.0, 8, Some(2.0), 1);
    assert!((slipped.next().trace.load_kg / before - 1.0).abs() < 0.03);
}
