//! Which days are this week, and how a bar of sets against its landmarks is drawn.

use chrono::{Datelike, Days, NaiveDate};

/// The first day of the week that a day lies in; `first_weekday` by ISO number, 1 = Monday … 7 = Sunday.
#[must_use]
pub fn week_start(day: NaiveDate, first_weekday: u8) -> NaiveDate {
    let first = u32::from(first_weekday.clamp(1, 7)) - 1;
    let back = (day.weekday().num_days_from_monday() + 7 - first) % 7;
    day.checked_sub_days(Days::new(u64::from(back))).unwrap_or(day)
}

/// Where a number of weekly sets lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarState {
    /// Below what keeps and builds.
    Below,
    /// In the range that builds best.
    InRange,
    /// Between the least that works and the range.
    Building,
    /// Close to or above what can be recovered from.
    Above,
}

/// A bar of weekly hard sets against landmarks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Sets done.
    pub sets: f64,
    /// The least that builds.
    pub minimum: f64,
    /// The range that builds best.
    pub best: (f64, f64),
    /// The most that can be recovered from.
    pub maximum: f64,
}

impl Bar {
    /// Where the sets lie.
    #[must_use]
    pub fn state(&self) -> BarState {
        if self.sets > self.best.1 {
            BarState::Above
        } else if self.sets >= self.best.0 {
            BarState::InRange
        } else if self.sets >= self.minimum {
            BarState::Building
        } else {
            BarState::Below
        }
    }

    /// A number of sets as a share of the bar's length, 0 to 1; the bar ends at the maximum.
    #[must_use]
    pub fn share(&self, sets: f64) -> f64 {
        if self.maximum <= 0.0 {
            0.0
        } else {
            (sets / self.maximum).clamp(0.0, 1.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_week_begins_where_the_lifter_says() {
        let thursday: NaiveDate = "2026-03-12".parse().unwrap();
        assert_eq!(week_start(thursday, 1), "2026-03-09".parse().unwrap());
        assert_eq!(week_start(thursday, 7), "2026-03-08".parse().unwrap());
        assert_eq!(week_start(thursday, 4), thursday);
        assert_eq!(
            week_start("2026-03-08".parse().unwrap(), 1),
            "2026-03-02".parse().unwrap()
        );
    }

    #[test]
    fn a_bar_says_where_it_stands() {
        let bar = |sets| Bar {
            sets,
            minimum: 10.0,
            best: (12.0, 20.0),
            maximum: 22.0,
        };
        assert_eq!(bar(4.0).state(), BarState::Below);
        assert_eq!(bar(10.0).state(), BarState::Building);
        assert_eq!(bar(12.0).state(), BarState::InRange);
        assert_eq!(bar(20.5).state(), BarState::Above);
        assert!((bar(11.0).share(11.0) - 0.5).abs() < 1e-9);
        assert!((bar(40.0).share(40.0) - 1.0).abs() < 1e-9);
    }
}
