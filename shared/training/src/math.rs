//! Transcendental functions with the same bits on every target.
//!
//! `std` calls the platform's mathematics, which differs in the last bits between native code and wasm.
//! `libm` is compiled from the same source everywhere; `sqrt` and arithmetic are exact by IEEE 754.

/// `e^x`.
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// `2^x`.
#[must_use]
pub fn exp2(x: f64) -> f64 {
    libm::exp2(x)
}

/// `e^x - 1`, exact near zero.
#[must_use]
pub fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
}

/// Natural logarithm.
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// `ln(1 + x)`, exact near zero.
#[must_use]
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// `x^y`.
#[must_use]
pub fn powf(x: f64, y: f64) -> f64 {
    libm::pow(x, y)
}

/// Probability that a standard normal variable is at most `x`.
#[must_use]
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2)
}

/// Square root, exact by IEEE 754.
#[must_use]
pub fn sqrt(x: f64) -> f64 {
    libm::sqrt(x)
}

/// The nearest integer as `i32`, halves away from zero; out of range saturates, NaN is zero.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    reason = "saturation is the documented behaviour"
)]
pub fn round_to_i32(x: f64) -> i32 {
    libm::round(x) as i32
}
