//! Lombardi: load as a fraction of the maximum is `n^-0.1`.
//!
//! V. P. Lombardi, *Beginning weight training*, W. C. Brown, Dubuque 1989. Flat beyond 10 repetitions.

use crate::math::powf;

/// Fraction of the maximum at `n` repetitions to failure; 1 up to one repetition.
#[must_use]
pub fn fraction(n: f64) -> f64 {
    powf(n.max(1.0), -0.1)
}
