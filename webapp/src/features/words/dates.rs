//! Dates and times in the lifter's language.

use chrono::NaiveDate;
use leptos::prelude::{StoredValue, WithValue};

use crate::i18n::format_tag;
use crate::platform::intl::{self, DateStyle};

/// Says dates; copied into whatever closure needs it.
#[derive(Clone, Copy, Debug)]
pub struct Dates(StoredValue<String>);

/// For the body of a component.
#[must_use]
pub fn use_dates() -> Dates {
    Dates(StoredValue::new(format_tag()))
}

impl Dates {
    /// A date in words.
    #[must_use]
    pub fn date(self, date: NaiveDate, style: DateStyle) -> String {
        self.0.with_value(|tag| intl::date(date, style, tag))
    }

    /// A moment of this device's clock, in Unix milliseconds.
    #[must_use]
    pub fn time(self, ms: u64) -> String {
        self.0.with_value(|tag| intl::time(ms, tag))
    }
}
