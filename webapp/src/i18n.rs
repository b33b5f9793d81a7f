//! All text, from `locales/`. A missing key, a missing variable or a language that lacks a text does not compile
//! or warns; another language needs its file and its tag in `Cargo.toml`.
//!
//! `t!(i18n, area.key)` in a view, `t_string!(i18n, area.key)` for an attribute or a title.

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

/// The BCP 47 tag of the language on the screen, for the browser's own formats. For the body of a component.
#[must_use]
pub fn language_tag() -> &'static str {
    use_i18n().get_locale_untracked().as_str()
}

/// The sign between whole and fraction in the language on the screen. For the body of a component.
#[must_use]
pub fn decimal_sign() -> &'static str {
    t_string!(use_i18n(), format.decimal)
}
