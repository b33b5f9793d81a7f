//! A month as a calendar: which days stand where, and what was done on them.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Line;
use crate::features::week::week_start;

/// A month, named by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthOf(NaiveDate);

impl MonthOf {
    /// The month of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Its first day.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.0
    }

    /// The month before.
    #[must_use]
    pub fn before(self) -> Self {
        Self(self.0.checked_sub_months(Months::new(1)).unwrap_or(self.0))
    }

    /// The month after.
    #[must_use]
    pub fn after(self) -> Self {
        Self(self.0.checked_add_months(Months::new(1)).unwrap_or(self.0))
    }

    /// Every month from this one to `last`, the latest first.
    #[must_use]
    pub fn until(self, last: Self) -> Vec<Self> {
        let months = std::iter::successors(Some(last), |month| Some(month.before()));
        months.take_while(|month| *month >= self).collect()
    }
}

/// One day of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// The day.
    pub date: NaiveDate,
    /// Its workouts, the latest first.
    pub workouts: Vec<Line>,
}

/// The weeks of a month; `None` for days of its neighbours.
#[must_use]
pub fn weeks_of(month: MonthOf, first_weekday: u8, lines: &[Line]) -> Vec<Vec<Option<CalendarDay>>> {
    let mut weeks = Vec::new();
    let mut start = week_start(month.first(), first_weekday);
    while start < month.after().first() {
        let day = |number: u64| {
            let date = start + Days::new(number);
            (MonthOf::of(date) == month).then(|| CalendarDay {
                date,
                workouts: lines.iter().filter(|line| line.date == date).cloned().collect(),
            })
        };
        weeks.push((0..7).map(day).collect());
        start = start + Days::new(7);
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> MonthOf {
        MonthOf::of(text.parse().unwrap())
    }

    #[test]
    fn a_month_begins_under_its_weekday() {
        let shape = |first_weekday| {
            let weeks = weeks_of(month("2026-03-12"), first_weekday, &[]);
            let empty = weeks[0].iter().filter(|day| day.is_none()).count();
            (weeks.len(), empty)
        };
        // 1 March 2026 is a Sunday.
        assert_eq!(shape(1), (6, 6));
        assert_eq!(shape(7), (5, 0));
    }

    #[test]
    fn months_follow_each_other_over_the_turn_of_the_year() {
        let months = month("2025-11-30").until(month("2026-01-01"));
        let names: Vec<String> = months.iter().map(|month| month.first().to_string()).collect();
        assert_eq!(names, ["2026-01-01", "2025-12-01", "2025-11-01"]);
        assert!(month("2026-02-01").until(month("2026-01-01")).is_empty());
    }
}
