//! What time it is, and what day that is for the lifter.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// A moment with the day on which the lifter lived it. The day is stored and not derived, so that a journey or
/// a new time zone never moves a workout to yesterday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalMoment {
    /// The moment.
    pub at: DateTime<Utc>,
    /// The date on the lifter's wall.
    pub date: NaiveDate,
    /// Minutes east of UTC.
    pub offset_minutes: i16,
}

impl LocalMoment {
    /// A moment where the wall clock is `offset_minutes` east of UTC.
    #[must_use]
    pub fn new(at: DateTime<Utc>, offset_minutes: i16) -> Self {
        Self {
            at,
            date: (at + Duration::minutes(i64::from(offset_minutes))).date_naive(),
            offset_minutes,
        }
    }

    /// Hour and minute on the lifter's wall, as minutes after midnight.
    #[must_use]
    pub fn minute_of_day(&self) -> u32 {
        let seconds = (self.at.timestamp() + i64::from(self.offset_minutes) * 60).rem_euclid(86_400);
        u32::try_from(seconds / 60).unwrap_or_default()
    }
}

/// Milliseconds since 1970.
#[must_use]
pub fn now_ms() -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole milliseconds, below 2^53"
    )]
    let ms = js_sys::Date::now() as u64;
    ms
}

/// The moment.
#[must_use]
pub fn now() -> DateTime<Utc> {
    i64::try_from(now_ms())
        .ok()
        .and_then(DateTime::from_timestamp_millis)
        .unwrap_or_default()
}

/// The moment and the lifter's day.
#[must_use]
pub fn now_local() -> LocalMoment {
    // JavaScript counts minutes west of UTC.
    #[expect(clippy::cast_possible_truncation, reason = "at most 14 hours")]
    let offset = -js_sys::Date::new_0().get_timezone_offset() as i16;
    LocalMoment::new(now(), offset)
}

/// The IANA name of the device's time zone, such as `Europe/Vienna`.
#[must_use]
pub fn zone() -> String {
    let options =
        js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new()).resolved_options();
    js_sys::Reflect::get(&options, &JsValue::from_str("timeZone"))
        .ok()
        .and_then(|zone| zone.as_string())
        .unwrap_or_else(|| "UTC".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_late_workout_in_the_east_belongs_to_the_next_day() {
        let moment = LocalMoment::new(at("2026-03-12T22:30:00Z"), 120);
        assert_eq!(moment.date, NaiveDate::from_ymd_opt(2026, 3, 13).unwrap());
        assert_eq!(moment.minute_of_day(), 30);
    }

    #[test]
    fn an_early_workout_in_the_west_belongs_to_the_day_before() {
        let moment = LocalMoment::new(at("2026-03-12T03:30:00Z"), -300);
        assert_eq!(moment.date, NaiveDate::from_ymd_opt(2026, 3, 11).unwrap());
        assert_eq!(moment.minute_of_day(), 22 * 60 + 30);
    }
}
