//! Wathan: load as a fraction of the maximum is `(48.8 + 53.8 e^(-0.075 n)) / 100`.
//!
//! D. Wathan, *Load assignment*, in: T. R. Baechle (ed.), Essentials of strength training and conditioning,
//! Human Kinetics, Champaign 1994.

use crate::math::exp;

/// Fraction of the maximum at `n` repetitions to failure.
#[must_use]
pub fn fraction(n: f64) -> f64 {
    (48.8 + 53.8 * exp(-0.075 * n.max(0.0))) / 100.0
}
