//! Dates in the lifter's language. The browser has the names of days and months of every language; bringing our
//! own would cost hundreds of kilobytes.

use std::cell::RefCell;

use chrono::{Datelike, NaiveDate};
use js_sys::{Array, Date, Intl::DateTimeFormat, Intl::PluralRules, Object, Reflect};
use wasm_bindgen::JsValue;

/// How much of a date is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// Thu 12 Mar
    Day,
    /// Thursday 12 March 2026
    Full,
    /// March 2026
    Month,
    /// 12 Mar
    Short,
    /// 12 Mar 2026
    Date,
    /// Mar
    MonthName,
    /// Thu
    Weekday,
}

impl DateStyle {
    const fn options(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Day => &[("weekday", "short"), ("day", "numeric"), ("month", "short")],
            Self::Full => &[
                ("weekday", "long"),
                ("day", "numeric"),
                ("month", "long"),
                ("year", "numeric"),
            ],
            Self::Month => &[("month", "long"), ("year", "numeric")],
            Self::Short => &[("day", "numeric"), ("month", "short")],
            Self::Date => &[("day", "numeric"), ("month", "short"), ("year", "numeric")],
            Self::MonthName => &[("month", "short")],
            Self::Weekday => &[("weekday", "short")],
        }
    }
}

/// A moment of this device's clock in figures of the language `tag`: `12 Mar, 14:05`.
#[must_use]
pub fn time(ms: u64, tag: &str) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 stay below 2^53"
    )]
    let moment = Date::new(&JsValue::from_f64(ms as f64));
    let options = Object::new();
    for (key, value) in [
        ("day", "numeric"),
        ("month", "short"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ] {
        Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value)).ok();
    }
    let formatter = DateTimeFormat::new(&Array::of1(&JsValue::from_str(tag)), &options);
    let text = formatter.format().call1(&JsValue::UNDEFINED, &moment).ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// A date in words of the language `tag` (BCP 47).
#[must_use]
pub fn date(date: NaiveDate, style: DateStyle, tag: &str) -> String {
    // Making a formatter takes a hundred times as long as using it.
    thread_local! {
        static FORMATTERS: RefCell<(String, Vec<(DateStyle, DateTimeFormat)>)> = RefCell::default();
    }
    let ms =
        Date::utc(f64::from(date.year()), f64::from(date.month0())) + f64::from(date.day0()) * 86_400_000.0;
    let formatter = FORMATTERS.with_borrow_mut(|(of, known)| {
        if of != tag {
            known.clear();
            tag.clone_into(of);
        }
        let kept = known.iter().find(|(kept, _)| *kept == style);
        kept.map(|(_, formatter)| formatter.clone()).unwrap_or_else(|| {
            let made = formatter(style, tag);
            known.push((style, made.clone()));
            made
        })
    });
    formatter
        .format()
        .call1(&JsValue::UNDEFINED, &Date::new(&JsValue::from_f64(ms)))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| date.to_string())
}

fn formatter(style: DateStyle, tag: &str) -> DateTimeFormat {
    let options = Object::new();
    // The date is the lifter's already: no zone may move it.
    let zone = [("timeZone", "UTC")];
    for (key, value) in style.options().iter().chain(&zone) {
        Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value)).ok();
    }
    DateTimeFormat::new(&Array::of1(&JsValue::from_str(tag)), &options)
}

/// The plural category of `count` in the language `tag`, by the names of CLDR: `one`, `few`, `other`.
#[must_use]
pub fn plural(count: u64, tag: &str) -> &'static str {
    thread_local! {
        static RULES: RefCell<Option<(String, PluralRules)>> = const { RefCell::new(None) };
    }
    #[expect(clippy::cast_precision_loss, reason = "nobody lifts 2^53 times")]
    let count = count as f64;
    let category = RULES.with_borrow_mut(|rules| {
        if rules.as_ref().is_none_or(|(of, _)| of != tag) {
            let made = PluralRules::new(&Array::of1(&JsValue::from_str(tag)), &Object::new());
            *rules = Some((tag.to_owned(), made));
        }
        let (_, rules) = rules.as_ref()?;
        rules.select(count).as_string()
    });
    let known = |category: String| CATEGORIES.into_iter().find(|known| *known == category);
    category.and_then(known).unwrap_or("other")
}

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
