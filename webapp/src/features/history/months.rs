//! The list of past workouts, newest first, by month.

use chrono::{Datelike, NaiveDate};

/// Things of one month.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Month<T> {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u32,
    /// What happened in it, latest first.
    pub items: Vec<T>,
}

/// Groups by month, the latest first; `date` tells the day that a thing belongs to, things of one day keep
/// their order.
pub fn by_month<T>(mut items: Vec<T>, date: impl Fn(&T) -> NaiveDate) -> Vec<Month<T>> {
    items.sort_by_key(|item| std::cmp::Reverse(date(item)));
    let mut months: Vec<Month<T>> = Vec::new();
    for item in items {
        let (year, month) = (date(&item).year(), date(&item).month());
        match months.last_mut() {
            Some(last) if (last.year, last.month) == (year, month) => last.items.push(item),
            _ => months.push(Month {
                year,
                month,
                items: vec![item],
            }),
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_go_back_in_time() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let days = ["2026-01-31", "2026-03-01", "2025-03-02", "2026-03-12"]
            .map(day)
            .to_vec();
        let months = by_month(days, |day| *day);
        let shape: Vec<_> = months.iter().map(|m| (m.year, m.month, m.items.len())).collect();
        assert_eq!(shape, [(2026, 3, 2), (2026, 1, 1), (2025, 3, 1)]);
        assert_eq!(months[0].items[0], day("2026-03-12"));
    }
}
