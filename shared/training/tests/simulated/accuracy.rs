//! How near the coach comes.

use crate::people::{
    EVERY, LIFTERS, bench_and_squat, beyond_target, holds, level_errors, mean, rms, training,
};
use crate::support::lifter::slot;
use training::math::exp;
use training::prescribe::SlotTarget;
use training::simulate::{Exercise, Jump, Nature, PerformedSet};

/// The ranges that people train in.
fn targets() -> [SlotTarget; 4] {
    [
        slot(8, 12, 2.0),
        slot(5, 8, 2.0),
        slot(3, 5, 2.0),
        slot(10, 15, 1.0),
    ]
}

/// Whether the interval holds the load that would really have gone as often as asked.
fn holds_its_promise(set: &PerformedSet) -> bool {
    let truth = set.performed.truth;
    let wanted = truth.curve.g(set.prescription.trace.target.reps_to_failure);
    let done = truth.curve.g(f64::from(truth.to_failure));
    let able_kg = set.logged.weight.kg() * exp(wanted - done);
    let interval = set.prescription.interval.expect("a load has an interval");
    (interval.low.kg()..=interval.high.kg()).contains(&able_kg)
}

/// Everything from the fourth to the 16th workout.
fn later_sets(exercises: &[Exercise]) -> Vec<PerformedSet> {
    let mut sets = Vec::new();
    for seed in 0..LIFTERS {
        let mut training = training(seed, &Nature::regular());
        for workout in 0..16 {
            let done = training.workout(EVERY * workout, exercises);
            sets.extend(done.into_iter().filter(|_| workout >= 3));
        }
    }
    sets
}

#[test]
fn after_six_workouts_the_level_is_known_to_three_per_cent() {
    for target in targets() {
        let exercises = bench_and_squat(target);
        let mut errors = Vec::new();
        for seed in 0..LIFTERS {
            let mut training = training(seed, &Nature::regular());
            for workout in 0..6 {
                training.workout(EVERY * workout, &exercises);
            }
            errors.extend(level_errors(&mut training, &exercises, 5 * EVERY));
        }
        // Measured: 2.1 to 2.3 %.
        assert!(
            rms(&errors) <= 0.030,
            "{}-{}: {}",
            target.reps_low.get(),
            target.reps_high.get(),
            rms(&errors)
        );
    }
}

#[test]
fn a_tenth_more_or_less_strength_is_found_by_the_third_workout() {
    let exercises = bench_and_squat(slot(8, 12, 2.0));
    for by in [0.0953, -0.1054] {
        let nature = Nature {
            jumps: vec![Jump { week: 6.0, by }],
            ..Nature::regular()
        };
        let mut errors = Vec::new();
        for seed in 0..LIFTERS {
            let mut training = training(seed, &nature);
            // The 15th workout is the first after six weeks.
            for workout in 0..17 {
                training.workout(EVERY * workout, &exercises);
            }
            errors.extend(level_errors(&mut training, &exercises, 16 * EVERY));
        }
        // Measured: 2.1 and 1.9 %.
        assert!(rms(&errors) <= 0.030, "{by}: {}", rms(&errors));
    }
}

/// With a level known exactly, whole repetitions that scatter by 1.2 fall within one of the target in 79 % of sets:
/// |x| < 1.5. The level is known to about 2 %, which is 0.8 repetitions; a day's form (1 %) and steps of 2.5 kg come
/// on top: 1.55 in all, and 67 %. The rest is that each set's load follows the set before, whose said effort scatters
/// by 1.4 repetitions.
#[test]
fn from_the_fourth_workout_most_sets_end_within_one_of_the_asked_reserve() {
    for target in targets() {
        let sets = later_sets(&bench_and_squat(target));
        let off: Vec<f64> = sets.iter().map(beyond_target).collect();
        let within = mean(&off.iter().map(|off| holds(off.abs() <= 1.0)).collect::<Vec<_>>());
        // Measured: 60 to 63 %, a tenth to a third of a repetition too easy.
        assert!(
            within >= 0.58,
            "{}-{}: {within}",
            target.reps_low.get(),
            target.reps_high.get()
        );
        assert!(mean(&off).abs() <= 0.5, "{}", mean(&off));
    }
}

#[test]
fn four_of_five_intervals_hold_the_true_load() {
    for target in targets() {
        let sets = later_sets(&bench_and_squat(target));
        let first = sets.iter().filter(|set| set.prescription.set_index == 0);
        let inside = mean(&first.map(|set| holds(holds_its_promise(set))).collect::<Vec<_>>());
        // Measured: 77.5 to 81.5 %.
        assert!(
            (0.76..=0.84).contains(&inside),
            "{}-{}: {inside}",
            target.reps_low.get(),
            target.reps_high.get()
        );
    }
}

/// Half of the sets are ticked without a word; while the level is looked for, the effort is asked for.
#[test]
fn who_says_little_is_still_known_to_three_per_cent() {
    let exercises = bench_and_squat(slot(8, 12, 2.0));
    let nature = Nature {
        says_effort: 0.5,
        ..Nature::regular()
    };
    let mut errors = Vec::new();
    for seed in 0..LIFTERS {
        let mut training = training(seed, &nature);
        for workout in 0..20 {
            training.workout(EVERY * workout, &exercises);
        }
        errors.extend(level_errors(&mut training, &exercises, 19 * EVERY));
    }
    // Measured: 2.1 %. Of whom nothing is ever said, 3.6 %.
    assert!(rms(&errors) <= 0.030, "{}", rms(&errors));
}
