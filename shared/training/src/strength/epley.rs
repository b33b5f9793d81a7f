//! Epley: load as a fraction of the maximum is `1 / (1 + n / 30)`, by definition 1 at one repetition.
//!
//! B. Epley, *Poundage chart*, Boyd Epley Workout, Lincoln 1985. Intended for 2 to 10 repetitions.

/// Fraction of the maximum at `n` repetitions to failure; 1 up to one repetition.
#[must_use]
pub fn fraction(n: f64) -> f64 {
    if n <= 1.0 { 1.0 } else { 1.0 / (1.0 + n / 30.0) }
}
