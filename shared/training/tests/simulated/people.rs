//! Who trains, and what of it is counted.

use crate::support::gym::{bench, grid, kg, squat};
use training::exercise::ExerciseFacts;
use training::math::sqrt;
use training::prescribe::{Athlete, Experience, Sex, SlotTarget};
use training::simulate::{Exercise, Nature, PerformedSet, SimulatedLifter, Training};

pub const LIFTERS: u64 = 200;
/// Days between two workouts.
pub const EVERY: u16 = 3;
/// 5 January 2026.
const START_MS: i64 = 1_767_571_200_000;

pub fn exercise(facts: ExerciseFacts, sets: Vec<SlotTarget>) -> Exercise {
    Exercise {
        grid: grid(&facts),
        facts,
        sets,
    }
}

/// Bench press and squat, three sets each.
pub fn bench_and_squat(target: SlotTarget) -> [Exercise; 2] {
    [bench(), squat()].map(|facts| exercise(facts, vec![target; 3]))
}

/// An unknown lifter with the coach; from 60 to 140 % of the nature's strength, by seed.
pub fn training(seed: u64, nature: &Nature) -> Training {
    let eleventh = f64::from(u32::try_from(seed % 11).expect("few"));
    let nature = Nature {
        bench_kg: nature.bench_kg * (0.6 + 0.08 * eleventh),
        ..nature.clone()
    };
    let athlete = Athlete {
        experience: Experience::Intermediate,
        sex: Some(Sex::Male),
        body_mass: Some(kg(80.0)),
        ..Athlete::default()
    };
    Training::new(SimulatedLifter::new(seed, nature), athlete, START_MS)
}

/// How far the level is from the truth after the workout of a day, in ln, for each exercise.
pub fn level_errors(training: &mut Training, exercises: &[Exercise], day: u16) -> Vec<f64> {
    let mut error = |exercise: &Exercise| {
        let (truth, _) = training.lifter.truth(&exercise.facts, f64::from(day));
        let known = training.learned.exercise(&exercise.facts.id, "");
        known.expect("trained").theta - truth
    };
    exercises.iter().map(&mut error).collect()
}

/// Reps in reserve that were really left, beyond those asked for.
pub fn beyond_target(set: &PerformedSet) -> f64 {
    let left = f64::from(set.performed.truth.to_failure) - set.prescription.reps.as_f64();
    left - set.prescription.rir.as_f64()
}

pub fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / f64::from(u32::try_from(values.len()).expect("few"))
}

pub fn rms(values: &[f64]) -> f64 {
    sqrt(mean(
        &values.iter().map(|value| value * value).collect::<Vec<_>>(),
    ))
}

/// 1 or 0: their mean is a share.
pub fn holds(it: bool) -> f64 {
    f64::from(u8::from(it))
}
