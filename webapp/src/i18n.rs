//! All text, from `locales/`: `t!(i18n, area.key)` as it is, `text!` with values, `counted!` for a number of things.
//!
//! A missing key does not compile; a key that nobody uses is a warning. The words of the language in use come as one file at the
//! start ([`load`]), so that nobody waits for the words of other languages; `docs/tdr/009-i18n.md` says why. A change of
//! language builds the pages anew ([`use_language`]), so a text never changes while a page stands.

mod fill;
mod language;
#[cfg(test)]
mod tests;
mod texts;

pub use crate::{counted, t, t_string, text};
pub use fill::fill;
pub use language::{LANGUAGES, choose, follow, load, provide_language, spoken, use_language};
pub(crate) use texts::keys;
pub use texts::{Forms, Key, Words};

use crate::format::localise;
use crate::platform::document;

/// The words of the language in use.
#[must_use]
pub const fn use_i18n() -> Words {
    Words
}

/// The BCP 47 tag for the browser's own formats: the language on the screen, with the lifter's region if the
/// browser knows one, so that a date is `12 Mar` in Leeds and `Mar 12` in Boston.
#[must_use]
pub fn format_tag() -> String {
    language::regional(&spoken(), document::languages())
}

/// The sign between whole and fraction in the language on the screen.
#[must_use]
pub fn decimal_sign() -> &'static str {
    match t_string!(Words, format.decimal) {
        // Nothing has been loaded: in a native test.
        "" => ".",
        sign => sign,
    }
}

/// A number that is written with a point, as `training::units` writes weights, as the language writes it.
#[must_use]
pub fn number(text: &str) -> String {
    localise(text, decimal_sign())
}

/// A text as it is, in a view.
#[macro_export]
macro_rules! t {
    ($i18n:expr, $($key:ident).+) => { $i18n.say($crate::i18n::keys::$($key)::+) };
}

/// A text as it is, for an attribute or a title.
#[macro_export]
macro_rules! t_string {
    ($i18n:expr, $($key:ident).+) => { $i18n.say($crate::i18n::keys::$($key)::+) };
}
