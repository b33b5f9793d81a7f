//! What weekly sets do: more with each, and each a little less than the one before.

use super::PerGroup;
use crate::math::ln_1p;

/// Weekly sets after which one more does half of what the first did. The direction and the flattening are well supported (Pelland
/// et al. 2024, 67 studies), this shape is a choice \[M\].
const HALVES_AT: f64 = 5.0;

/// Stimulus of so many weekly fractional hard sets of one group: nought without any, and each set adds less.
#[must_use]
pub fn stimulus(sets: f64) -> f64 {
    HALVES_AT * ln_1p(sets.max(0.0) / HALVES_AT)
}

/// What so many hard sets add to a week that has `week` already.
#[must_use]
pub fn added_stimulus(week: &PerGroup, more: &PerGroup) -> f64 {
    let added = week.iter().zip(more.iter());
    added
        .filter(|(_, (_, more))| *more > 0.0)
        .map(|((_, sets), (_, more))| stimulus(sets + more) - stimulus(sets))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_set_adds_and_each_adds_less() {
        let added: Vec<f64> = (0..30_i32)
            .map(|sets| stimulus(f64::from(sets + 1)) - stimulus(f64::from(sets)))
            .collect();
        assert!(added.windows(2).all(|pair| pair[1] < pair[0] && pair[1] > 0.0));
        assert!((added[0] / added[5] - 2.0).abs() < 0.1, "half after five");
        assert!(stimulus(-1.0).abs() < 1e-12);
    }
}
