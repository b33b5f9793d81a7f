//! What one lifter is told about the coach.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use proptest::prelude::*;
use support::backtest::history;
use support::gym::bench;
use support::lifter::Lifter;
use training::backtest::{
    Advantage, ENOUGH_OF_ONE, Extras, OwnReport, Verdict, Walking, by_chance, own_report, walk,
};
use training::history::HistorySet;
use training::strength::gg1::Catalogue;

fn told(history: &[HistorySet]) -> OwnReport {
    own_report(history, &Catalogue::new())
}

#[test]
fn each_exercise_has_its_own_errors_and_their_mean_counts_each_alike() {
    let told = told(&history(60));
    let names: Vec<&str> = told.exercises.iter().map(|told| told.exercise.as_str()).collect();
    assert_eq!(names, ["bench", "squat"]);
    let all = told.report.session_ahead.expect("predictions").predictions;
    let each: Vec<usize> = told.exercises.iter().map(|told| told.predictions).collect();
    assert_eq!(each, [59, 59], "every workout but the first");
    assert_eq!(all, 118);
    let [bench, squat] = [&told.exercises[0].coach, &told.exercises[1].coach];
    let mean = told.over_exercises.expect("exercises").mean_percent;
    assert!((mean - f64::midpoint(bench.mean_percent, squat.mean_percent)).abs() < 1e-12);
}

#[test]
fn by_hand_is_what_a_pocket_calculator_says() {
    let sets = history(60);
    let bench: Vec<&HistorySet> = sets.iter().filter(|set| set.exercise == "bench").collect();
    // Three equal sets a workout: the first is the top set.
    let tops: Vec<(f64, f64)> = bench
        .chunks(3)
        .map(|workout| {
            let top = workout[0];
            let rir = top.rir.map_or(0.0, training::units::Rir::as_f64);
            (top.weight.kg(), f64::from(top.reps.get()) + rir)
        })
        .collect();
    let errors: Vec<f64> = tops
        .windows(2)
        .map(|pair| {
            let [(before, n_before), (used, n)] = [pair[0], pair[1]];
            let predicted = before * (1.0 + n_before / 30.0) / (1.0 + n / 30.0);
            100.0 * (predicted / used - 1.0).abs()
        })
        .collect();
    let mean = errors.iter().sum::<f64>() / f64::from(u32::try_from(errors.len()).expect("few"));
    let told = told(&sets);
    assert!((told.exercises[0].by_hand.mean_percent - mean).abs() < 1e-9);
}

#[test]
fn an_exercise_with_few_predictions_is_not_told_by_itself() {
    let enough = i64::try_from(ENOUGH_OF_ONE).expect("few");
    assert!(
        told(&history(enough)).exercises.is_empty(),
        "the first is not predicted"
    );
    let told = told(&history(enough + 1));
    assert_eq!(told.exercises.len(), 2);
    assert!(!told.report.is_telling());
    assert_eq!(own_report(&[], &Catalogue::new()).over_exercises, None);
}

#[test]
fn two_machines_of_one_exercise_are_told_together() {
    let workouts = (0..60).fold(Lifter::new(bench()), |lifter, workout| {
        lifter.did(
            3 * workout,
            if workout % 2 == 0 { 80.0 } else { 45.0 },
            8,
            Some(2.0),
            3,
        )
    });
    let mut sets = workouts.history;
    for set in sets.iter_mut().filter(|set| set.weight.kg() < 50.0) {
        set.context = "the other gym".to_owned();
    }
    let told = told(&sets);
    assert_eq!(told.exercises.len(), 1);
    assert_eq!(told.exercises[0].predictions, 58, "each machine begins anew");
    assert!(told.exercises[0].coach.mean_percent < 2.0);
}

#[test]
fn only_a_whole_interval_on_one_side_is_a_verdict() {
    let verdict = |low, high| {
        let points = f64::midpoint(low, high);
        Advantage { points, low, high }.verdict()
    };
    assert_eq!(verdict(0.1, 0.9), Verdict::Better);
    assert_eq!(verdict(-0.1, 0.9), Verdict::Open);
    assert_eq!(verdict(-0.9, -0.1), Verdict::Worse);
    assert_eq!(verdict(0.0, 0.0), Verdict::Open, "the same is no better");
}

#[test]
fn chance_is_wide_for_few_and_for_even_odds() {
    assert!((by_chance(0.8, 400) - 0.0392).abs() < 1e-9);
    assert!(by_chance(0.5, 400) > by_chance(0.8, 400));
    assert!(by_chance(0.8, 40) > by_chance(0.8, 400));
    assert!(by_chance(0.8, 0).is_finite());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn in_pieces_it_comes_to_the_same(workouts in 0_i64..30, stride in 1_usize..50) {
        let sets = history(workouts);
        let catalogue = Catalogue::new();
        let mut walking = Walking::start(&sets, &catalogue, Extras::Off);
        let all = walking.left();
        prop_assert_eq!(all, sets.len());
        while walking.advance(stride) {
            prop_assert!(walking.left() < all);
        }
        prop_assert_eq!(walking.left(), 0);
        let walked = walking.finish();
        prop_assert_eq!(&walked, &walk(&sets, &catalogue, Extras::Off));
        let mut summing = walked.own_summing();
        let mut steps = 0;
        while summing.advance() {
            steps += 1;
        }
        prop_assert_eq!(steps, 4);
        prop_assert_eq!(walked.own_report_of(summing.finish()), told(&sets));
    }
}
