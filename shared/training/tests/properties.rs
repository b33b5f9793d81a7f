//! Properties that hold for any history. `PROPTEST_CASES=100000` for the long form.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop")]

mod support;

use proptest::prelude::*;
use support::gym::{bench, kg, squat};
use support::lifter::{Lifter, slot};
use training::exercise::{Equipment, ExerciseFacts};
use training::load::{Inventory, Item, LoadGrid};
use training::prescribe::{Experience, Options, Prescription, Readiness};
use training::strength::RepCurve;
use training::units::WeightUnit;

/// One workout: days since the one before, load relative to the base, repetitions, RIR, sets.
type Workout = (i64, f64, u16, Option<f64>, usize);

fn rir() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        Just(None),
        (0_u8..=10).prop_map(|halves| Some(f64::from(halves) / 2.0))
    ]
}

/// Workouts as people have them: loads wander around a level, breaks happen.
fn workouts() -> impl Strategy<Value = Vec<Workout>> {
    let gap = prop_oneof![8 => 1_i64..10, 1 => 10_i64..200, 1 => 0_i64..3000];
    prop::collection::vec((gap, 0.8_f64..1.2, 1_u16..=30, rir(), 1_usize..=4), 1..12)
}

/// Workouts without a surprise that would be put aside.
fn steady() -> impl Strategy<Value = Vec<Workout>> {
    prop::collection::vec((1_i64..10, 0.95_f64..1.05, 6_u16..=10, rir(), 1_usize..=4), 2..12)
}

fn lifter(base_kg: f64, workouts: &[Workout], facts: ExerciseFacts) -> Lifter {
    let mut lifter = Lifter::new(facts);
    let mut day = 0;
    for (gap, factor, reps, rir, sets) in workouts {
        day += gap + 1;
        let weight = (base_kg * factor * 2.0).round() / 2.0;
        lifter = lifter.did(day, weight.max(0.5), *reps, *rir, *sets);
    }
    lifter.options = plain();
    lifter
}

/// Everything learned or felt left out, so that only the model and its guards remain.
fn plain() -> Options {
    Options {
        day_form: false,
        readiness: false,
        recovery: false,
        own: false,
        progression: false,
    }
}

/// Every half kilogram.
fn fine_grid(facts: &ExerciseFacts, step_kg: f64, count: u16) -> LoadGrid {
    let items = vec![Item::Stack {
        equipment: Equipment::Barbell,
        start: kg(step_kg),
        step: kg(step_kg),
        count,
        add_ons: Vec::new(),
        unit: WeightUnit::Kg,
        exercises: Vec::new(),
    }];
    LoadGrid::for_exercise(&Inventory { items }, facts, WeightUnit::Kg)
}

fn loaded(prescription: &Prescription) -> f64 {
    prescription.weight.expect("a load").kg()
}

proptest! {
    #[test]
    fn every_prescription_is_finite_buildable_and_explained(
        base in 0.5_f64..600.0, workouts in workouts(), low in 1_u16..15, width in 0_u16..6, asked in 0_u8..=10,
        progression: bool,
    ) {
        let mut lifter = lifter(base.min(380.0), &workouts, bench());
        lifter.options.progression = progression;
        lifter.slot = Some(slot(low, low + width, f64::from(asked) / 2.0));
        for prescription in lifter.remaining(4) {
            let weight = prescription.weight.expect("a load");
            prop_assert!(lifter.grid.contains(weight));
            prop_assert!(prescription.build.is_some());
            let trace = &prescription.trace;
            let product = trace.steps.iter().fold(trace.base.load_kg, |load, step| load * step.factor);
            prop_assert_eq!(product.to_bits(), trace.load_kg.to_bits());
            prop_assert!(trace.load_kg.is_finite() && trace.load_kg > 0.0);
            prop_assert!(prescription.confidence.half_width.is_finite() && prescription.confidence.half_width > 0.0);
            let interval = prescription.interval.expect("an interval");
            prop_assert!(interval.low <= weight && weight <= interval.high);
            prop_assert!(prescription.reps_low <= prescription.reps && prescription.reps <= prescription.reps_high);
            let estimate = prescription.estimate.expect("an estimate");
            prop_assert!(estimate.e1rm_kg.is_finite() && estimate.e1rm_kg > 0.0);
        }
        let state = lifter.state();
        let known = state.exercise("bench", "").expect("known");
        prop_assert!(known.variance >= 0.0 && known.theta.is_finite());
    }

    #[test]
    fn the_top_set_rises_by_at_most_the_guard_or_one_increment(
        base in 20.0_f64..250.0, workouts in workouts(), low in 3_u16..12, progression: bool,
    ) {
        let mut lifter = lifter(base, &workouts, bench());
        lifter.options.progression = progression;
        lifter.slot = Some(slot(low, low + 3, 2.0));
        let next = lifter.next();
        let state = lifter.state();
        let known = state.exercise("bench", "").expect("known");
        let last = known.exposures.last().expect("a workout");
        let curve = RepCurve::new(known.k);
        let target = &next.trace.target;
        let equalised = |one: &training::strength::gg1::Exposure| {
            let then = one.reps.as_f64() + one.rir.map_or(2.0, training::units::Rir::as_f64);
            one.load_kg * training::math::exp(curve.g(target.reps_to_failure) - curve.g(then))
        };
        // After an easy workout what went before it counts.
        let easy = last.rir.is_some_and(|rir| rir.as_f64() >= 5.0);
        let before = known.exposures.iter().filter(|_| easy).map(equalised);
        let equal = before.fold(equalised(last), f64::max);
        let increment = lifter.grid.nearest_at_most(kg(equal)).and_then(|below| lifter.grid.next_above(below));
        let most = f64::max(1.075 * equal, increment.map_or(0.0, training::units::Weight::kg));
        let lightest = lifter.grid.lightest().expect("a grid").kg();
        // A ramp to a level that is only known from below goes by two fifths at most, or to the next load there is.
        let above = lifter.grid.next_above(kg(last.load_kg)).map_or(0.0, training::units::Weight::kg);
        let most = if next.calibrating { f64::max(most, f64::max(1.42 * last.load_kg, above)) } else { most };
        // Loads are whole grams.
        prop_assert!(loaded(&next) <= f64::max(most, lightest) + 0.001, "{} above {most}", loaded(&next));
    }

    #[test]
    fn more_repetitions_or_more_in_reserve_never_get_more_load(
        base in 20.0_f64..250.0, workouts in workouts(), reps in 3_u16..14, asked in 2_u8..8,
    ) {
        let mut lifter = lifter(base, &workouts, bench());
        lifter.grid = fine_grid(&lifter.facts, 2.5, 200);
        let mut load = |reps: u16, halves: u8| {
            lifter.slot = Some(slot(reps, reps, f64::from(halves) / 2.0));
            let next = lifter.next();
            // A ramp to an unknown level asks its own repetitions, whatever the plan does.
            (!next.calibrating).then(|| loaded(&next))
        };
        let here = load(reps, asked);
        for more in [load(reps + 1, asked), load(reps, asked + 1), load(reps, asked + 2)] {
            prop_assert!(here.zip(more).is_none_or(|(here, more)| more <= here));
        }
    }

    #[test]
    fn later_sets_and_shorter_rests_never_get_more_load(base in 20.0_f64..250.0, workouts in workouts()) {
        let mut lifter = lifter(base, &workouts, bench());
        let planned = lifter.remaining(5);
        prop_assert!(planned.windows(2).all(|pair| loaded(&pair[1]) <= loaded(&pair[0])));
        let mut hurried = slot(8, 12, 2.0);
        hurried.rest_s = Some(60);
        lifter.slot = Some(hurried);
        for (rested, hurried) in planned.iter().zip(lifter.remaining(5)) {
            prop_assert!(loaded(&hurried) <= loaded(rested));
        }
    }

    #[test]
    fn a_heavier_longer_or_easier_set_means_more_strength(
        base in 30.0_f64..200.0, workouts in workouts(), reps in 3_u16..15, halves in 0_u8..8,
    ) {
        let before = lifter(base, &workouts, bench());
        let day = before.now_days;
        let estimate = |weight: f64, reps: u16, rir: f64| {
            let after = lifter(base, &workouts, bench()).did(day, weight, reps, Some(rir), 1);
            let known = after.state();
            known.exercise("bench", "").expect("known").theta
        };
        let weight = before.state().e1rm_kg("bench", "").expect("known") * 0.75;
        let rir = f64::from(halves) / 2.0;
        let here = estimate(weight, reps, rir);
        // Entries that are put aside as outliers do not count.
        let believed = |theta: f64| (theta - here).abs() < 0.3;
        for more in [estimate(weight + 1.0, reps, rir), estimate(weight, reps + 1, rir), estimate(weight, reps, rir + 0.5)] {
            prop_assert!(more >= here - 1e-9 || !believed(more));
        }
    }

    #[test]
    fn scaling_all_loads_scales_the_prescription(base in 20.0_f64..120.0, workouts in workouts()) {
        let mut small = lifter(base, &workouts, bench());
        small.grid = fine_grid(&small.facts, 0.5, 200);
        let mut large = lifter(base, &workouts, bench());
        large.grid = fine_grid(&large.facts, 1.0, 200);
        for set in &mut large.history {
            set.weight = kg(2.0 * set.weight.kg());
        }
        let (small, large) = (small.next(), large.next());
        prop_assert!((2.0 * small.trace.load_kg / large.trace.load_kg - 1.0).abs() < 1e-9);
    }

    #[test]
    fn one_absurd_entry_moves_the_next_load_by_less_than_three_per_cent(
        base in 20.0_f64..60.0, noise in prop::collection::vec(0.97_f64..1.03, 3..10), position in 1_usize..10,
    ) {
        let workouts: Vec<Workout> = noise.iter().map(|factor| (3, *factor, 8, Some(2.0), 3)).collect();
        let mut honest = lifter(base, &workouts, bench());
        honest.grid = fine_grid(&honest.facts, 0.5, 400);
        let mut slipped = lifter(base, &workouts, bench());
        slipped.grid = honest.grid.clone();
        // Not in the very first workout, where there is nothing to compare with.
        let index = (3 * position).min(slipped.history.len() - 1);
        let entry = &mut slipped.history[index];
        entry.weight = kg(10.0 * entry.weight.kg());
        let change = slipped.next().trace.load_kg / honest.next().trace.load_kg - 1.0;
        prop_assert!(change.abs() < 0.03, "{change}");
    }

    #[test]
    fn missing_readiness_is_the_same_as_neutral_readiness(base in 20.0_f64..250.0, workouts in workouts()) {
        let mut lifter = lifter(base, &workouts, bench());
        lifter.options = Options::default();
        let missing = lifter.next();
        lifter.readiness = Some(Readiness::default());
        prop_assert_eq!(&lifter.next(), &missing);
        lifter.readiness = Some(Readiness { sleep_hours: Some(8.0), stress: Some(3), ..Readiness::default() });
        prop_assert_eq!(&lifter.next(), &missing);
    }

    #[test]
    fn the_order_of_exercises_in_a_workout_hardly_matters(base in 30.0_f64..120.0, workouts in steady()) {
        let mut bench_first = lifter(base, &workouts, bench());
        bench_first.others = vec![squat()];
        let mut squat_first = lifter(base, &workouts, bench());
        squat_first.others = vec![squat()];
        for set in bench_first.history.clone() {
            let hour = 3_600_000;
            let also = |shift: i64| {
                let mut other = set.clone();
                other.id = format!("squat-{}", set.id);
                other.exercise = "squat".to_owned();
                other.performed_at_ms += shift;
                other
            };
            bench_first.history.push(also(hour));
            squat_first.history.push(also(-hour));
        }
        let ratio = bench_first.next().trace.load_kg / squat_first.next().trace.load_kg;
        prop_assert!((ratio - 1.0).abs() <= 0.01, "{ratio}");
    }

    #[test]
    fn the_history_may_arrive_in_any_order(base in 30.0_f64..120.0, workouts in workouts(), seed: u64) {
        let ordered = lifter(base, &workouts, bench());
        let mut shuffled = lifter(base, &workouts, bench());
        let count = shuffled.history.len();
        let mut random = seed;
        for i in (1..count).rev() {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.history.swap(i, usize::try_from(random >> 33).expect("31 bits") % (i + 1));
        }
        prop_assert_eq!(ordered.state(), shuffled.state());
    }

    #[test]
    fn an_unsurprising_set_lowers_the_variance_and_a_break_raises_it(
        base in 30.0_f64..120.0, workouts in workouts(), gap in 1_i64..200,
    ) {
        let before = lifter(base, &workouts, bench());
        let mut known = before.state().exercise("bench", "").expect("known").clone();
        let old = known.variance;
        // After the last set, also where that was put aside and the state ends before it.
        let last_ms = before.history.iter().map(|set| set.performed_at_ms).max().expect("a set");
        let at_ms = last_ms + gap * 86_400_000;
        let session = training::strength::gg1::Session::resume(&mut known, at_ms);
        prop_assert!(session.prior.variance > old);
        let expected = training::math::exp(session.prior.mean + RepCurve::new(known.k).g(10.0));
        let after = lifter(base, &workouts, bench());
        let mut set = after.set_on(0, 999, 1.0, 8, Some(2.0));
        set.performed_at_ms = at_ms;
        set.workout = "next".to_owned();
        set.weight = kg(expected);
        let mut history = after.history.clone();
        history.push(set);
        let state = training::strength::gg1::replay(&history, &after.catalogue());
        prop_assert!(state.exercise("bench", "").expect("known").variance <= session.prior.variance);
    }
}

#[test]
fn a_novice_never_works_closer_to_failure_than_two_in_reserve() {
    let mut lifter = Lifter::new(bench()).did(0, 40.0, 8, Some(2.0), 3);
    lifter.athlete.experience = Experience::Novice;
    lifter.slot = Some(slot(6, 8, 0.0));
    assert!(lifter.next().rir.as_f64() >= 2.0);
}
