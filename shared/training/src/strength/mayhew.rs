//! Mayhew: load as a fraction of the maximum is `(52.2 + 41.9 e^(-0.055 n)) / 100`.
//!
//! J. L. Mayhew et al., *Relative muscular endurance performance as a predictor of bench press strength in college
//! men and women*, J. Appl. Sport Sci. Res. 6(4), 1992. For the bench press; 92 % at one repetition.

use crate::math::exp;

/// Fraction of the maximum at `n` repetitions to failure.
#[must_use]
pub fn fraction(n: f64) -> f64 {
    (52.2 + 41.9 * exp(-0.055 * n.max(0.0))) / 100.0
}
