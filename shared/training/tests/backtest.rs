//! Judging the coach on a history, natively; `tests/wasm.rs` checks the same golden report in wasm.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop")]

mod support;

use proptest::prelude::*;
use support::backtest::{check, history, of};
use support::gym::{assisted_pull_up, bench, kg};
use support::lifter::Lifter;
use training::backtest::{ENOUGH, Extras, Method, Report, report, walk};
use training::history::HistorySet;
use training::strength::gg1::Catalogue;
use training::units::Reps;

#[test]
#[expect(clippy::print_stderr, reason = "says which file was written")]
fn the_coach_is_judged_the_same_to_the_bit() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/backtest-report.json");
    if std::env::var_os("BLESS").is_some() {
        let text = serde_json::to_string_pretty(&of(&history(60))).expect("serialisable");
        std::fs::write(path, text + "\n").expect("the folder is writable");
        eprintln!("wrote {path}");
    } else {
        check(&std::fs::read_to_string(path).expect("BLESS=1 writes the golden file"));
    }
}

fn coach(report: &Report) -> f64 {
    let scores = report.session_ahead.as_ref().expect("predictions");
    scores.of(Method::Gg1).expect("the coach").errors.mean_percent
}

#[test]
fn without_a_history_nothing_is_claimed() {
    let empty = of(&[]);
    assert!(!empty.is_telling());
    assert_eq!(
        (empty.session_ahead, empty.set_ahead, empty.coverage),
        (None, None, None)
    );
    assert!(empty.calibration.is_empty());
    let one_workout = of(&history(1));
    assert_eq!(one_workout.session_ahead, None);
    assert_eq!(one_workout.set_ahead.expect("later sets").predictions, 4);
}

#[test]
fn a_report_says_when_it_is_telling() {
    assert!(!of(&history(40)).is_telling());
    let long = of(&history(60));
    assert!(long.is_telling());
    let scores = long.session_ahead.expect("predictions");
    assert!(scores.predictions >= ENOUGH && scores.lifters == 1);
    assert_eq!(scores.methods.len(), Method::SESSION.len());
    assert!(scores.of(Method::Gg1).expect("the coach").advantage.is_none());
}

#[test]
fn the_order_in_which_sets_arrive_changes_nothing() {
    let sets = history(30);
    let mut backwards = sets.clone();
    backwards.reverse();
    assert_eq!(of(&sets), of(&backwards));
}

#[test]
fn nothing_after_a_set_is_used_to_predict_it() {
    let all = history(30);
    let until = |workouts: i64| {
        let cut = kg(20.0);
        let mut changed = all.clone();
        for set in &mut changed {
            let day: i64 = set.workout.trim_start_matches('w').parse().expect("a day");
            if day >= 3 * workouts {
                set.weight = cut;
            }
        }
        walk(&changed, &Catalogue::new(), Extras::Off)
    };
    let (whole, other_future) = (until(30), until(20));
    // 19 workouts of two exercises are predicted before the histories part, and the widths of their intervals.
    assert_eq!(
        whole.predicted_so_far(38),
        other_future.predicted_so_far(38),
        "the future leaks"
    );
    assert_ne!(whole.predicted_so_far(40), other_future.predicted_so_far(40));
}

#[test]
fn sets_that_lift_the_body_count_only_with_a_known_body_mass() {
    let facts = assisted_pull_up();
    let catalogue: Catalogue = [(facts.id.clone(), facts.clone())].into();
    let workouts = (0..10).fold(Lifter::new(facts), |lifter, workout| {
        lifter.did(3 * workout, -20.0, 8, Some(2.0), 3)
    });
    let mut sets = workouts.history;
    assert_eq!(report(&sets, &catalogue, 1).work_sets, 30);
    for set in &mut sets {
        set.body_mass = None;
    }
    assert_eq!(report(&sets, &catalogue, 1).work_sets, 0);
}

#[test]
fn another_machine_is_another_exercise_to_the_walk() {
    let workouts = (0..20).fold(Lifter::new(bench()), |lifter, workout| {
        lifter.did(
            3 * workout,
            if workout % 2 == 0 { 80.0 } else { 45.0 },
            8,
            Some(2.0),
            3,
        )
    });
    let mixed = workouts.history;
    let mut apart = mixed.clone();
    for set in &mut apart {
        if set.weight == kg(45.0) {
            set.context = "the other gym".to_owned();
        }
    }
    let judged = |sets: &[HistorySet]| report(sets, &Catalogue::new(), 1);
    assert!(coach(&judged(&mixed)) > 10.0);
    assert!(coach(&judged(&apart)) < 2.0);
}

#[test]
fn pounds_or_kilograms_make_no_difference() {
    let sets = history(40);
    let mut doubled = sets.clone();
    for set in &mut doubled {
        set.weight = kg(2.0 * set.weight.kg());
    }
    assert!((coach(&of(&sets)) - coach(&of(&doubled))).abs() < 1e-9);
}

fn any_set() -> impl Strategy<Value = HistorySet> {
    let numbers = (0_u8..6, 0_i64..2_000, -300_000_i32..=1_000_000, 0_u16..=200);
    (numbers, prop::option::of(0_u8..=10), 0_u8..7, 0_usize..3).prop_map(
        |((exercise, day, grams, reps), halves, kind, context)| {
            let lifter = Lifter::new(bench());
            let mut set = lifter.set_on(day, usize::from(exercise), 1.0, 1, None);
            set.exercise = format!("exercise {exercise}");
            set.weight = training::units::Weight::from_grams(grams).expect("in range");
            set.reps = Reps::saturating(reps);
            set.rir = halves.map(|halves| training::units::Rir::from_halves(halves).expect("in range"));
            set.context = "x".repeat(context);
            use training::history::SetKind as K;
            let kinds = [
                K::Working,
                K::WarmUp,
                K::Drop,
                K::BackOff,
                K::Amrap,
                K::Failure,
                K::MyoRep,
            ];
            set.kind = kinds[usize::from(kind)];
            set
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_logged_every_number_is_one(sets in prop::collection::vec(any_set(), 0..60)) {
        let report = report(&sets, &Catalogue::new(), 3);
        // JSON has no NaN and no infinity: they would come back as null.
        let text = serde_json::to_string(&report).expect("serialisable");
        let again: Report = serde_json::from_str(&text).expect("only numbers");
        prop_assert_eq!(&again, &report);
        for scores in [&report.session_ahead, &report.set_ahead].into_iter().flatten() {
            for score in &scores.methods {
                prop_assert!((0.0..=50.0).contains(&score.errors.mean_percent));
                prop_assert!(score.errors.median_percent <= score.errors.p90_percent);
                if let Some(advantage) = score.advantage {
                    prop_assert!(advantage.low <= advantage.high);
                }
            }
        }
        for pair in report.calibration.windows(2) {
            prop_assert!(pair[0].held <= pair[1].held);
        }
    }
}
