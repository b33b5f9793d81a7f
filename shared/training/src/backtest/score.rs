//! Errors of methods, summarised.

use serde::{Deserialize, Serialize};

use super::method::Method;
use super::resample::Advantage;
use super::walk::Prediction;
use crate::math::exp_m1;

/// An error counts as at most this, in per cent.
const WINSORISED_PERCENT: f64 = 50.0;

/// Errors of the predicted load in per cent of the used load.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Errors {
    /// Mean of the absolute errors.
    pub mean_percent: f64,
    /// Median of the absolute errors.
    pub median_percent: f64,
    /// Nine in ten absolute errors are smaller.
    pub p90_percent: f64,
    /// Mean of the signed errors: positive where too much was predicted.
    pub bias_percent: f64,
}

/// How well one method did.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MethodScore {
    /// The method.
    pub method: Method,
    /// Its errors.
    pub errors: Errors,
    /// By how much the coach is better; `None` for the coach itself.
    pub advantage: Option<Advantage>,
}

/// How well all methods did on the same sets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Scores {
    /// Lifters that they are the mean of, each with equal weight.
    pub lifters: usize,
    /// Sets that were predicted.
    pub predictions: usize,
    /// By method, the coach last.
    pub methods: Vec<MethodScore>,
}

impl Scores {
    /// The score of one method.
    #[must_use]
    pub fn of(&self, method: Method) -> Option<&MethodScore> {
        self.methods.iter().find(|score| score.method == method)
    }
}

/// A number of things as a real number.
pub(super) fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Winsorised error in per cent.
pub(super) fn percent(ln_error: f64) -> f64 {
    (100.0 * exp_m1(ln_error)).clamp(-WINSORISED_PERCENT, WINSORISED_PERCENT)
}

impl Errors {
    /// Of one method over some predictions; `None` without any.
    pub(super) fn of<const N: usize>(predictions: &[&Prediction<N>], method: usize) -> Option<Self> {
        let signed: Vec<f64> = predictions
            .iter()
            .filter_map(|prediction| prediction.errors.get(method))
            .map(|error| percent(*error))
            .collect();
        let mut sizes: Vec<f64> = signed.iter().map(|error| error.abs()).collect();
        sizes.sort_by(f64::total_cmp);
        let count = real(signed.len());
        let mean = |values: &[f64]| values.iter().fold(0.0, |sum, value| sum + value) / count;
        Some(Self {
            mean_percent: mean(&sizes),
            median_percent: *sizes.get(sizes.len() / 2)?,
            p90_percent: *sizes.get(sizes.len() * 9 / 10)?,
            bias_percent: mean(&signed),
        })
    }

    /// The mean of lifters, each with equal weight; `None` without any.
    pub(super) fn mean_of(lifters: &[Self]) -> Option<Self> {
        if lifters.is_empty() {
            return None;
        }
        let count = real(lifters.len());
        let mean =
            |value: fn(&Self) -> f64| lifters.iter().fold(0.0, |sum, errors| sum + value(errors)) / count;
        Some(Self {
            mean_percent: mean(|errors| errors.mean_percent),
            median_percent: mean(|errors| errors.median_percent),
            p90_percent: mean(|errors| errors.p90_percent),
            bias_percent: mean(|errors| errors.bias_percent),
        })
    }
}
