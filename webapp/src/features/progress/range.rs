//! How far a page looks back.

use chrono::{Days, NaiveDate};

use crate::features::week::week_start;

/// Whole weeks up to today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Range {
    /// Four weeks.
    Weeks4,
    /// Twelve weeks.
    #[default]
    Weeks12,
    /// Half a year.
    HalfYear,
    /// A year.
    Year,
    /// Everything.
    All,
}

impl Range {
    /// From the shortest.
    pub const ALL: [Self; 5] = [Self::Weeks4, Self::Weeks12, Self::HalfYear, Self::Year, Self::All];

    const fn weeks(self) -> Option<u64> {
        match self {
            Self::Weeks4 => Some(4),
            Self::Weeks12 => Some(12),
            Self::HalfYear => Some(26),
            Self::Year => Some(52),
            Self::All => None,
        }
    }

    /// The first day in sight: a first day of a week. `began` tells the day of the first workout of all.
    #[must_use]
    pub fn from(
        self,
        today: NaiveDate,
        first_weekday: u8,
        began: impl FnOnce() -> Option<NaiveDate>,
    ) -> NaiveDate {
        let this_week = week_start(today, first_weekday);
        match self.weeks() {
            Some(weeks) => this_week
                .checked_sub_days(Days::new(7 * (weeks - 1)))
                .unwrap_or(this_week),
            None => began().map_or(this_week, |began| week_start(began.min(today), first_weekday)),
        }
    }

    /// The name by which the device remembers it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Weeks4 => "4w",
            Self::Weeks12 => "12w",
            Self::HalfYear => "6m",
            Self::Year => "1y",
            Self::All => "all",
        }
    }

    /// The range of a remembered name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|range| range.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_range_begins_with_a_week_and_ends_with_this_one() {
        let thursday = day("2026-03-12");
        assert_eq!(Range::Weeks4.from(thursday, 1, || None), day("2026-02-16"));
        assert_eq!(Range::Weeks4.from(thursday, 7, || None), day("2026-02-15"));
    }

    #[test]
    fn everything_begins_with_the_first_workout() {
        let thursday = day("2026-03-12");
        assert_eq!(
            Range::All.from(thursday, 1, || Some(day("2023-05-03"))),
            day("2023-05-01")
        );
        assert_eq!(Range::All.from(thursday, 1, || None), day("2026-03-09"));
    }

    #[test]
    fn a_remembered_range_is_found_again() {
        for range in Range::ALL {
            assert_eq!(Range::from_key(range.key()), Some(range));
        }
        assert_eq!(Range::from_key("fortnight"), None);
    }
}
