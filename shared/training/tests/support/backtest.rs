//! A lifter whose history is the same everywhere, and what the coach would have been for them.

use training::backtest::{Report, report};
use training::exercise::ExerciseFacts;
use training::history::HistorySet;
use training::strength::gg1::Catalogue;

use super::gym::{bench, squat};
use super::lifter::Lifter;

/// Numbers that look like chance, from -1 to 1.
fn wobble(seed: i64) -> f64 {
    let mixed = (seed * 7_919 + 104_729).rem_euclid(1_009);
    f64::from(i32::try_from(mixed).expect("below 1009")) / 504.0 - 1.0
}

/// Three sets each of bench press and squat, every third day; effort is stated two times in three.
pub fn history(workouts: i64) -> Vec<HistorySet> {
    let exercises: [(ExerciseFacts, f64); 2] = [(bench(), 80.0), (squat(), 110.0)];
    exercises
        .into_iter()
        .flat_map(|(facts, base_kg)| {
            (0..workouts)
                .fold(Lifter::new(facts), |lifter, workout| {
                    let reps = 5 + u16::try_from(workout % 4).expect("below 4");
                    let drift = 1.0 + 0.002 * f64::from(i32::try_from(workout).expect("few"));
                    let level = base_kg * drift * (1.0 + 0.03 * wobble(workout));
                    let load = (level / (1.0 + f64::from(reps) / 30.0) / 1.25).round() * 1.25;
                    let rir = (workout % 3 != 0).then_some(1.5);
                    lifter.did(3 * workout, load * 1.2, reps, rir, 3)
                })
                .history
        })
        .collect()
}

/// The report of a seed, with what the catalogue knows of both exercises.
pub fn of(history: &[HistorySet]) -> Report {
    let catalogue: Catalogue = [bench(), squat()]
        .into_iter()
        .map(|facts| (facts.id.clone(), facts))
        .collect();
    report(history, &catalogue, 7)
}

/// Compares to the bit.
pub fn check(golden: &str) {
    let golden: Report = serde_json::from_str(golden).expect("a report");
    assert_eq!(of(&history(60)), golden);
}
