//! Brzycki: load as a fraction of the maximum is `(37 - n) / 36`.
//!
//! M. Brzycki, *Strength testing: predicting a one-rep max from reps-to-fatigue*, JOPERD 64(1), 1993,
//! doi:10.1080/07303084.1993.10606684. Intended for up to 10 repetitions; it reaches zero at 37.

/// Fraction of the maximum at `n` repetitions to failure, for 1 to 36; clamped outside.
#[must_use]
pub fn fraction(n: f64) -> f64 {
    (37.0 - n.clamp(1.0, 36.0)) / 36.0
}
