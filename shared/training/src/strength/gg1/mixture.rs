//! Mixing experts by how well each has done.

use crate::math::exp;

use super::parameters::Parameters as P;

/// Weights that sum to one, falling exponentially with the discounted losses of the lifter and of the exercise.
pub(super) fn weights<const N: usize>(user: &[f64; N], exercise: &[f64; N]) -> [f64; N] {
    let mut weights = [0.0; N];
    let mut least = f64::INFINITY;
    for ((weight, a), b) in weights.iter_mut().zip(user).zip(exercise) {
        *weight = a + b;
        least = f64::min(least, *weight);
    }
    let mut total = 0.0;
    for weight in &mut weights {
        *weight = exp(-P::ETA * (*weight - least));
        total += *weight;
    }
    for weight in &mut weights {
        *weight /= total;
    }
    weights
}

/// Sum of weights times values, in order.
pub(super) fn mix<const N: usize>(weights: &[f64; N], values: &[f64; N]) -> f64 {
    weights
        .iter()
        .zip(values)
        .fold(0.0, |sum, (weight, value)| sum + weight * value)
}

/// Discounts the losses and adds the capped error of each expert.
pub(super) fn charge<const N: usize>(
    losses: &mut [f64; N],
    values: &[f64; N],
    truth: f64,
    forget: f64,
    cap: f64,
) {
    for (loss, value) in losses.iter_mut().zip(values) {
        *loss = forget * *loss + f64::min((value - truth).abs(), cap);
    }
}
