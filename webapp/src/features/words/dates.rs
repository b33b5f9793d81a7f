//! Dates and times in the lifter's language.

use chrono::{Datelike, NaiveDate, Weekday};
use leptos::prelude::{StoredValue, WithValue};

use super::Words;
use crate::i18n::*;
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

/// A date as the first page says it, `Mon 23 Nov`, in words of our own: the browser's first formatted date of all takes
/// longer than the page.
#[must_use]
pub fn short_day(i18n: Words, date: NaiveDate) -> String {
    let weekday = match date.weekday() {
        Weekday::Mon => t_string!(i18n, date.mon),
        Weekday::Tue => t_string!(i18n, date.tue),
        Weekday::Wed => t_string!(i18n, date.wed),
        Weekday::Thu => t_string!(i18n, date.thu),
        Weekday::Fri => t_string!(i18n, date.fri),
        Weekday::Sat => t_string!(i18n, date.sat),
        Weekday::Sun => t_string!(i18n, date.sun),
    };
    let month = match date.month() {
        1 => t_string!(i18n, date.jan),
        2 => t_string!(i18n, date.feb),
        3 => t_string!(i18n, date.mar),
        4 => t_string!(i18n, date.apr),
        5 => t_string!(i18n, date.may),
        6 => t_string!(i18n, date.jun),
        7 => t_string!(i18n, date.jul),
        8 => t_string!(i18n, date.aug),
        9 => t_string!(i18n, date.sep),
        10 => t_string!(i18n, date.oct),
        11 => t_string!(i18n, date.nov),
        _ => t_string!(i18n, date.dec),
    };
    text!(i18n, date.day, weekday = weekday, day = date.day(), month = month)
}
