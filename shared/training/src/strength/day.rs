//! Effects of a day that GG1 does not hold: the form of the day, and a break.

use crate::math::exp;
use crate::strength::gg1::detraining;

/// Slope with which the surprise of earlier exercises carries over (0.12 to 0.28 in every lifter measured).
const DAY_FORM_SLOPE: f64 = 0.20;
/// Mean surprise up to which a day is one like any other: to follow that made predictions worse (docs/tdr/013).
const DAY_FORM_USUAL: f64 = 0.05;
/// Most of a mean surprise beyond [`DAY_FORM_USUAL`] that is believed.
const DAY_FORM_MAX: f64 = 0.10;
/// Most days of a break that needs nothing.
pub(crate) const GAP_FREE_DAYS: f64 = 10.0;

/// How today's earlier exercises went.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DayForm {
    /// How many exercises.
    pub(crate) exercises: u16,
    /// By how much (in ln) more than usual they were above or below their level, as far as it is believed.
    pub(crate) surprise: f64,
}

impl DayForm {
    /// From the surprise (in ln) of the top set of each earlier exercise; `None` without any, and on a day like any other.
    pub(crate) fn of(surprises: &[f64]) -> Option<Self> {
        let exercises = u16::try_from(surprises.len()).ok().filter(|count| *count > 0)?;
        let mean = surprises.iter().sum::<f64>() / f64::from(exercises);
        let unusual = mean - mean.clamp(-DAY_FORM_USUAL, DAY_FORM_USUAL);
        (unusual != 0.0).then(|| Self {
            exercises,
            surprise: unusual.clamp(-DAY_FORM_MAX, DAY_FORM_MAX),
        })
    }

    /// Factor on the load of the next exercise's first set.
    pub(crate) fn factor(self) -> f64 {
        exp(DAY_FORM_SLOPE * self.surprise)
    }
}

/// Factor on the load after a break of so many days: the larger of the detraining that the estimate already contains, by the weight
/// of GG1's level in it, and the table, never both.
pub(crate) fn gap_factor(days: f64, trend_weight: f64) -> f64 {
    f64::min(1.0, after_gap(days) / exp(-trend_weight * detraining(days)))
}

/// Factor on the load after a break, by the table.
fn after_gap(days: f64) -> f64 {
    match days {
        d if d > 120.0 => 0.80,
        d if d > 60.0 => 0.90,
        d if d > 28.0 => 0.95,
        d if d > GAP_FREE_DAYS => 0.975,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_like_any_other_changes_nothing() {
        assert_eq!(DayForm::of(&[]), None);
        assert_eq!(DayForm::of(&[0.04, -0.03]), None);
        assert_eq!(
            DayForm::of(&[0.30, -0.28]),
            None,
            "one of them was another machine"
        );
    }

    #[test]
    fn a_day_that_goes_much_better_or_worse_changes_a_fifth_of_what_is_more_than_usual() {
        let factor = |surprises: &[f64]| DayForm::of(surprises).unwrap().factor();
        assert!((factor(&[0.09, 0.09]) - exp(0.2 * 0.04)).abs() < 1e-12);
        assert!((factor(&[-0.09]) - exp(-0.2 * 0.04)).abs() < 1e-12);
        assert!(
            (factor(&[0.60]) - exp(0.02)).abs() < 1e-12,
            "no more than is believed"
        );
    }

    #[test]
    fn a_break_is_never_taken_off_twice() {
        assert!((gap_factor(10.0, 1.0) - 1.0).abs() < 1e-12);
        assert!((gap_factor(90.0, 1.0) * exp(-detraining(90.0)) - 0.90).abs() < 1e-12);
        assert!(gap_factor(90.0, 0.0) < gap_factor(90.0, 1.0));
    }
}
