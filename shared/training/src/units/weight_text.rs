//! Weights as people type and read them.

use super::{Weight, WeightUnit};

/// Why a text is not a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseWeightError {
    /// Nothing was typed.
    #[error("a weight is missing")]
    Empty,
    /// Something else than a number with at most one decimal comma or point.
    #[error("not a number")]
    NotANumber,
    /// Outside of -300 kg to 1000 kg.
    #[error("a weight lies between -300 kg and 1000 kg")]
    OutOfRange,
}

/// More digits after the comma than this are cut: they are below a gram.
const DECIMALS: usize = 5;

impl Weight {
    /// Reads `33.5`, `33,5`, `-20` or `+2.5` in the given unit; white space around is ignored.
    /// Thousands separators are not understood, because `1,250` may mean either.
    ///
    /// # Errors
    /// See [`ParseWeightError`].
    pub fn parse(text: &str, unit: WeightUnit) -> Result<Self, ParseWeightError> {
        let text = text.trim();
        let (negative, digits) = match text.chars().next() {
            None => return Err(ParseWeightError::Empty),
            Some(sign @ ('-' | '\u{2212}')) => (true, &text[sign.len_utf8()..]),
            Some('+') => (false, &text[1..]),
            Some(_) => (false, text),
        };
        let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let numeric = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        if (whole.is_empty() && fraction.is_empty()) || !numeric(whole) || !numeric(fraction) {
            return Err(ParseWeightError::NotANumber);
        }
        if whole.len() > 9 {
            return Err(ParseWeightError::OutOfRange);
        }
        // Hundred-thousandths of the unit, exactly.
        let mut scaled: i64 = 0;
        let kept = fraction.chars().chain(std::iter::repeat('0')).take(DECIMALS);
        for digit in whole.chars().chain(kept) {
            scaled = scaled * 10 + i64::from(digit.to_digit(10).unwrap_or(0));
        }
        if negative {
            scaled = -scaled;
        }
        let exact = match unit {
            // 1 kg is 10^10 units of 10^-7 g, so a hundred-thousandth is 10^5 of them.
            WeightUnit::Kg => scaled.checked_mul(100_000),
            // 1 lb is 4 535 923 700 of them.
            WeightUnit::Lb => scaled.checked_mul(45_359_237).map(|units| units / 1000),
        };
        exact
            .and_then(Self::from_exact)
            .ok_or(ParseWeightError::OutOfRange)
    }

    /// At most two decimals, a point, no trailing zeros, no unit: `80`, `82.5`, `-20`, `1.25`.
    #[must_use]
    pub fn display(self, unit: WeightUnit) -> String {
        let hundredths = self.hundredths(unit);
        let sign = if hundredths < 0 { "-" } else { "" };
        let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
        match (rest / 10, rest % 10) {
            (0, 0) => format!("{sign}{whole}"),
            (tenths, 0) => format!("{sign}{whole}.{tenths}"),
            _ => format!("{sign}{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kg(text: &str) -> Result<i32, ParseWeightError> {
        Weight::parse(text, WeightUnit::Kg).map(Weight::grams)
    }

    #[test]
    fn comma_and_point_mean_the_same() {
        assert_eq!(kg("33.5"), Ok(33_500));
        assert_eq!(kg("33,5"), Ok(33_500));
        assert_eq!(kg(" +2,50 "), Ok(2_500));
        assert_eq!(kg("\u{2212}20"), Ok(-20_000));
        assert_eq!(kg(".5"), Ok(500));
        assert_eq!(kg("80."), Ok(80_000));
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        assert_eq!(kg(""), Err(ParseWeightError::Empty));
        for bad in ["-", ".", "1,250.5", "8o", "NaN", "1e3", "--5", "5 kg"] {
            assert_eq!(kg(bad), Err(ParseWeightError::NotANumber), "{bad}");
        }
        for bad in ["1000.001", "-301", "99999999999999999999"] {
            assert_eq!(kg(bad), Err(ParseWeightError::OutOfRange), "{bad}");
        }
    }

    #[test]
    fn printing_then_parsing_pounds_is_identity() {
        for step in (0..=40_000_i64).step_by(7) {
            let weight = Weight::from_hundredths(step * 5, WeightUnit::Lb).expect("in range");
            let text = weight.display(WeightUnit::Lb);
            assert_eq!(Weight::parse(&text, WeightUnit::Lb), Ok(weight), "{text}");
        }
    }

    #[test]
    fn no_zeros_trail() {
        let shown = |grams: i32| {
            Weight::from_grams(grams)
                .expect("in range")
                .display(WeightUnit::Kg)
        };
        assert_eq!(shown(80_000), "80");
        assert_eq!(shown(82_500), "82.5");
        assert_eq!(shown(1_250), "1.25");
        assert_eq!(shown(1_050), "1.05");
        assert_eq!(shown(-500), "-0.5");
        assert_eq!(shown(-4), "0");
    }
}
