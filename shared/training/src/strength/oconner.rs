//! O'Conner: load as a fraction of the maximum is `1 / (1 + 0.025 n)`.
//!
//! B. O'Conner, J. Simmons, P. O'Shea, *Weight training today*, West Publishing, St. Paul 1989.

/// Fraction of the maximum at `n` repetitions to failure.
#[must_use]
pub fn fraction(n: f64) -> f64 {
    1.0 / (1.0 + 0.025 * n.max(0.0))
}
