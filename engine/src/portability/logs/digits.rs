//! Digits of other scripts, which apps write where the phone's language has them.

use std::borrow::Cow;

/// First digit of the scripts beside ours: Arabic, Persian, Devanagari, Bengali, Thai, full width.
const ZEROS: [char; 6] = ['\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{E50}', '\u{FF10}'];
const ARABIC_DECIMAL_POINT: char = '\u{66B}';

/// The same text with our digits.
pub(super) fn western(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(western_char).collect())
}

fn western_char(c: char) -> char {
    if c == ARABIC_DECIMAL_POINT {
        return '.';
    }
    let value = |zero: &char| u32::from(c).checked_sub(u32::from(*zero));
    ZEROS
        .iter()
        .filter_map(value)
        .find(|value| *value < 10)
        .and_then(|value| char::from_digit(value, 10))
        .unwrap_or(c)
}
