//! A simulated lifter with a known strength: how fast and how well it is found.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "what is missing fails the test")]

mod support;

use support::gym::bench;
use support::lifter::{Lifter, slot};
use training::math::{exp, round_to_i32};
use training::strength::RepCurve;

/// Uniform numbers from a seed; their sum of twelve is close enough to a normal distribution.
struct Noise(u64);

impl Noise {
    fn uniform(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(self.0 >> 32).unwrap_or(0)) / f64::from(u32::MAX)
    }

    fn normal(&mut self, sd: f64) -> f64 {
        sd * ((0..12).map(|_| self.uniform()).sum::<f64>() - 6.0)
    }
}

/// Trains as prescribed; `strength` is the true e1RM by workout. Answers the estimates' errors (in ln).
fn train(seed: u64, workouts: u16, strength: impl Fn(u16) -> f64) -> Vec<f64> {
    let mut noise = Noise(seed);
    let mut lifter = Lifter::new(bench()).did(0, 70.0, 8, Some(3.0), 3);
    lifter.slot = Some(slot(6, 10, 2.0));
    let curve = RepCurve::new(0.032);
    let mut errors = Vec::new();
    for workout in 0..workouts {
        let day = i64::from(workout) * 4 + 4;
        lifter.now_days = day;
        let mut done = Vec::new();
        for _ in 0..3 {
            let next = lifter.next();
            let kg = next.weight.expect("a load").kg();
            let capable = curve.inverse(training::math::ln(kg / strength(workout))) + noise.normal(1.2);
            // Stops at the asked reserve as it feels.
            let felt = next.rir.as_f64() + noise.normal(0.7);
            let reps = u16::try_from(round_to_i32(capable - felt).clamp(1, 30))
                .unwrap_or(1)
                .min(next.reps.get());
            let rir = (capable - f64::from(reps) + noise.normal(0.7)).clamp(0.0, 5.0);
            lifter.logs(kg, reps, Some(rir));
            done.push((kg, reps, rir));
        }
        lifter.today.clear();
        for (kg, reps, rir) in done {
            lifter = lifter.did(day, kg, reps, Some(rir), 1);
        }
        let estimate = lifter.state().exercise("bench", "").expect("known").theta;
        errors.push(exp(estimate) / strength(workout) - 1.0);
    }
    errors
}

fn root_mean_square(values: &[f64]) -> f64 {
    let count = f64::from(u32::try_from(values.len()).unwrap_or(1));
    (values.iter().map(|v| v * v).sum::<f64>() / count).sqrt()
}

#[test]
fn after_six_workouts_the_strength_is_known_to_three_per_cent() {
    let errors: Vec<f64> = (0..40)
        .flat_map(|seed| train(seed, 14, |workout| 100.0 * (1.0 + 0.002 * f64::from(workout))).split_off(6))
        .collect();
    let error = root_mean_square(&errors);
    assert!(error <= 0.03, "{error}");
}

#[test]
fn a_jump_of_ten_per_cent_is_followed_within_three_workouts() {
    let late: Vec<f64> = (0..40)
        .filter_map(|seed| {
            train(seed, 13, |workout| if workout < 10 { 100.0 } else { 110.0 })
                .last()
                .copied()
        })
        .collect();
    let bias = late.iter().sum::<f64>() / 40.0;
    assert!(bias.abs() < 0.035, "{bias}");
}
