//! Shares and errors as the lifter reads them.

use training::math::round_to_i32;

use crate::format::localise;

/// An error in per cent with one decimal: `6.9`.
#[must_use]
pub fn tenths(value: f64, sign: &str) -> String {
    let tenths = round_to_i32(value * 10.0);
    let minus = if tenths < 0 { "\u{2212}" } else { "" };
    let size = tenths.unsigned_abs();
    localise(&format!("{minus}{}.{}", size / 10, size % 10), sign)
}

/// A share as a whole number of per cent: `79`.
#[must_use]
pub fn whole(share: f64) -> i32 {
    round_to_i32(100.0 * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_have_one_decimal_and_shares_none() {
        assert_eq!(tenths(6.96, "."), "7.0");
        assert_eq!(tenths(-0.34, ","), "\u{2212}0,3");
        assert_eq!(tenths(-0.04, "."), "0.0");
        assert_eq!(whole(0.794), 79);
    }
}
