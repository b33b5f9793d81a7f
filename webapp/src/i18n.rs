//! All text, from `locales/`. A missing key, a missing variable or a language that lacks a text does not compile
//! or warns; another language needs its file and its tag in `Cargo.toml`.
//!
//! `t!(i18n, area.key)` in a view, `t_string!(i18n, area.key)` for an attribute or a title.

mod fill;

pub use crate::{counted, text};
pub use fill::fill;

/// Made from `locales/` by `leptos_i18n`.
#[expect(
    deprecated,
    reason = "the build-script crate that replaces the macro brings the whole ICU source and a network client"
)]
#[expect(missing_docs, reason = "generated")]
mod generated {
    leptos_i18n::load_locales!();
}

pub use generated::i18n::*;
pub use leptos_i18n::{Locale as _, t, t_string};

use crate::platform::document;

/// The BCP 47 tag for the browser's own formats: the language on the screen, with the lifter's region if the
/// browser knows one, so that a date is `12 Mar` in Leeds and `Mar 12` in Boston. For the body of a component.
#[must_use]
pub fn format_tag() -> String {
    regional(use_i18n().get_locale_untracked().as_str(), document::languages())
}

fn regional(language: &str, wanted: Vec<String>) -> String {
    wanted
        .into_iter()
        .find(|tag| tag.split('-').next() == Some(language))
        .unwrap_or_else(|| language.to_owned())
}

/// The sign between whole and fraction in the language on the screen. For the body of a component.
#[must_use]
pub fn decimal_sign() -> &'static str {
    t_string!(use_i18n(), format.decimal)
}

#[cfg(test)]
mod tests {
    use super::regional;

    #[test]
    fn the_region_comes_from_the_browser_and_the_language_from_the_app() {
        let wanted = || vec!["de-AT".to_owned(), "en-GB".to_owned(), "en".to_owned()];
        assert_eq!(regional("en", wanted()), "en-GB");
        assert_eq!(regional("de", wanted()), "de-AT");
        assert_eq!(regional("fr", wanted()), "fr");
    }
}
