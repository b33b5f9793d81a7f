//! The repetition curve of GG1.

use crate::exercise::RepCurveClass;
use crate::math::{exp, exp_m1, ln_1p};

/// `g(n) = ln(load / 1RM) = -ln(1 + k max(n - 1, 0))` for `n` repetitions to failure (repetitions plus RIR).
///
/// `k` differs by exercise (Nuzzo et al. 2024, doi:10.1007/s40279-023-01937-7: 80 % of the maximum goes 8.8 times
/// in the bench press, 13.1 times in the leg press). It is fixed per class: learned from logs whose loads the
/// lifter chose it collapses, because people choose the load that lets them hit a repetition target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RepCurve {
    k: f64,
}

impl RepCurve {
    /// The least and the most that `k` may be.
    pub const K_RANGE: (f64, f64) = (0.015, 0.060);

    /// A curve; `k` is clamped to [`RepCurve::K_RANGE`].
    #[must_use]
    pub fn new(k: f64) -> Self {
        Self {
            k: k.clamp(Self::K_RANGE.0, Self::K_RANGE.1),
        }
    }

    /// The parameter.
    #[must_use]
    pub fn k(self) -> f64 {
        self.k
    }

    /// `ln(load / 1RM)` at `n` repetitions to failure.
    #[must_use]
    pub fn g(self, n: f64) -> f64 {
        -ln_1p(self.k * f64::max(n - 1.0, 0.0))
    }

    /// Derivative of `g` by `n`, as the model uses it: never flatter than at 1.5 repetitions' distance.
    #[must_use]
    pub fn slope(self, n: f64) -> f64 {
        -self.k / (1.0 + self.k * f64::max(n - 1.0, 0.5))
    }

    /// Repetitions to failure at `x = ln(load / 1RM)`; above the maximum it falls linearly to none.
    #[must_use]
    pub fn inverse(self, x: f64) -> f64 {
        if x < 0.0 {
            1.0 + exp_m1(-x) / self.k
        } else {
            f64::max(0.0, 1.0 - x / self.k)
        }
    }

    /// Load as a fraction of the maximum at `n` repetitions to failure.
    #[must_use]
    pub fn fraction(self, n: f64) -> f64 {
        exp(self.g(n))
    }
}

impl RepCurveClass {
    /// Parameter of the curve of this class.
    #[must_use]
    pub fn k(self) -> f64 {
        match self {
            Self::Default => 0.0333,
            Self::UpperCompound => 0.032,
            Self::LegMachine => 0.021,
            Self::Squat => 0.030,
            Self::Deadlift | Self::UpperIsolation => 0.035,
            Self::LightIsolation => 0.045,
        }
    }

    /// The curve of this class.
    #[must_use]
    pub fn curve(self) -> RepCurve {
        RepCurve::new(self.k())
    }
}
