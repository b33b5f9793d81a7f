//! Decimal numbers without floating point: what is typed in is what is kept.

use std::fmt::Write as _;

/// A number in hundredths: 33.5 is 3350.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hundredths(pub i64);

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Something else than figures with one comma or point.
    #[error("not a number")]
    NotANumber,
    /// More than two figures after the comma or point.
    #[error("more than two decimals")]
    TooFine,
    /// More than a million.
    #[error("too large")]
    TooLarge,
}

const MOST_WHOLE_FIGURES: usize = 7;

impl Hundredths {
    /// Reads what somebody typed: `33,5` and `33.5` are the same, a sign may lead, spaces around do no harm.
    ///
    /// # Errors
    /// See [`NumberError`].
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NumberError::Empty);
        }
        // A minus sign may be the typographic one.
        let (negative, figures) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = figures.split_once(['.', ',']).unwrap_or((figures, ""));
        let only_figures = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !only_figures(whole) || !only_figures(fraction) || (whole.is_empty() && fraction.is_empty()) {
            return Err(NumberError::NotANumber);
        }
        if whole.len() > MOST_WHOLE_FIGURES {
            return Err(NumberError::TooLarge);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > 2 {
            return Err(NumberError::TooFine);
        }
        let digits = whole.bytes().chain(fraction.bytes().chain([b'0', b'0']).take(2));
        let value = digits.fold(0, |value, digit| value * 10 + i64::from(digit - b'0'));
        Ok(Self(if negative { -value } else { value }))
    }

    /// For drawing, not for reckoning.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        i32::try_from(self.0).map_or(f64::INFINITY, f64::from) / 100.0
    }

    /// The number with as few decimals as it needs, after `decimal_sign`.
    #[must_use]
    pub fn display(self, decimal_sign: &str) -> String {
        let (whole, hundredths) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        let mut text = String::new();
        if self.0 < 0 {
            text.push('\u{2212}');
        }
        // Writing into a string cannot fail.
        let _ = write!(text, "{whole}");
        if hundredths != 0 {
            text.push_str(decimal_sign);
            let _ = if hundredths % 10 == 0 {
                write!(text, "{}", hundredths / 10)
            } else {
                write!(text, "{hundredths:02}")
            };
        }
        text
    }
}

/// A number that is written with a point (as `training::units` writes weights), with the sign of the language.
#[must_use]
pub fn localise(number: &str, decimal_sign: &str) -> String {
    number.replace('.', decimal_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comma_and_point_mean_the_same() {
        assert_eq!(Hundredths::parse("33,5"), Ok(Hundredths(3_350)));
        assert_eq!(Hundredths::parse("33.5"), Ok(Hundredths(3_350)));
        assert_eq!(Hundredths::parse(" 80 "), Ok(Hundredths(8_000)));
        assert_eq!(Hundredths::parse(",25"), Ok(Hundredths(25)));
        assert_eq!(Hundredths::parse("\u{2212}12.50"), Ok(Hundredths(-1_250)));
    }

    #[test]
    fn what_is_no_number_is_said_and_not_made_zero() {
        assert_eq!(Hundredths::parse(""), Err(NumberError::Empty));
        for text in ["NaN", "1e3", "1.2.3", "1 000", ".", "-", "٣"] {
            assert_eq!(Hundredths::parse(text), Err(NumberError::NotANumber), "{text}");
        }
        assert_eq!(Hundredths::parse("1.234"), Err(NumberError::TooFine));
        assert_eq!(Hundredths::parse("99999999"), Err(NumberError::TooLarge));
    }

    #[test]
    fn print_then_parse_is_identity() {
        for value in [0, 1, 10, 99, 100, 3_350, 8_000, -1_250, -5, 123_456_789] {
            for sign in [".", ","] {
                assert_eq!(
                    Hundredths::parse(&Hundredths(value).display(sign)),
                    Ok(Hundredths(value))
                );
            }
        }
        assert_eq!(Hundredths(3_350).display(","), "33,5");
        assert_eq!(Hundredths(8_000).display(","), "80");
    }
}
