//! Days gathered into weeks, and how well they kept to the plan.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::days::{Day, GroupSets};

/// One week.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// Its first day.
    pub start: NaiveDate,
    /// Workouts that are over.
    pub sessions: u32,
    /// Sets that these workouts were to have.
    pub planned_sets: u32,
    /// Of them, those that were done.
    pub kept_sets: u32,
    /// Moved in all, in grams.
    pub moved_g: i64,
    /// Hard sets by group.
    pub groups: GroupSets,
}

/// Every week from the one that begins on `from` to the one with `today` in it, empty ones too.
#[must_use]
pub fn weeks(days: &BTreeMap<NaiveDate, Day>, from: NaiveDate, today: NaiveDate) -> Vec<Week> {
    let mut weeks = Vec::new();
    let mut start = from;
    while start <= today {
        let Some(end) = start.checked_add_days(Days::new(7)) else {
            break;
        };
        let mut week = Week {
            start,
            sessions: 0,
            planned_sets: 0,
            kept_sets: 0,
            moved_g: 0,
            groups: GroupSets::default(),
        };
        for day in days.range(start..end).map(|(_, day)| day) {
            week.sessions += u32::try_from(day.workouts.len()).unwrap_or(u32::MAX);
            week.planned_sets += day.planned_sets;
            week.kept_sets += day.kept_sets;
            week.moved_g += day.moved_g;
            for (total, sets) in week.groups.iter_mut().zip(day.groups) {
                *total += sets;
            }
        }
        weeks.push(week);
        start = end;
    }
    weeks
}

/// Planned against done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Adherence {
    /// Sessions that were planned.
    pub planned: u32,
    /// Of them, those that were done: more in one week do not make up for another.
    pub done: u32,
    /// Sets that the sessions were to have.
    pub planned_sets: u32,
    /// Of them, those that were done.
    pub done_sets: u32,
}

/// Over the weeks from the one in which training `began` to the last that is over; the running one is not judged.
#[must_use]
pub fn adherence(weeks: &[Week], began: NaiveDate, sessions_a_week: u32) -> Adherence {
    let over = weeks.split_last().map(|(_, over)| over).unwrap_or_default();
    let mut kept = Adherence::default();
    for week in over.iter().skip_while(|week| week.start + Days::new(7) <= began) {
        kept.planned += sessions_a_week;
        kept.done += week.sessions.min(sessions_a_week);
        kept.planned_sets += week.planned_sets;
        kept.done_sets += week.kept_sets;
    }
    kept
}

/// A part of a whole in per cent, rounded; `None` of nothing.
#[must_use]
pub fn percent(done: u32, planned: u32) -> Option<u32> {
    (done * 200 + planned).checked_div(planned * 2)
}

#[cfg(test)]
mod tests {
    use super::super::days::days;
    use super::super::fixture::log;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_follow_each_other_without_a_gap() {
        let (data, exercises) = log(&[("2026-02-24", 3, 8), ("2026-03-12", 2, 8), ("2026-03-13", 1, 8)]);
        let weeks = weeks(&days(&data, &exercises), day("2026-02-23"), day("2026-03-13"));
        let sessions: Vec<u32> = weeks.iter().map(|week| week.sessions).collect();
        assert_eq!(sessions, [1, 0, 2]);
        assert_eq!(weeks[2].moved_g, 3 * 8 * 80_000);
        assert_eq!(weeks[2].start, day("2026-03-09"));
    }

    #[test]
    fn more_in_one_week_does_not_make_up_for_another_and_the_running_week_is_not_judged() {
        let week = |start: &str, sessions| Week {
            start: day(start),
            sessions,
            planned_sets: 10,
            kept_sets: 9,
            moved_g: 0,
            groups: GroupSets::default(),
        };
        let weeks = [
            week("2026-02-09", 0),
            week("2026-02-16", 5),
            week("2026-02-23", 2),
            week("2026-03-02", 0),
            week("2026-03-09", 1),
        ];
        let kept = adherence(&weeks, day("2026-02-17"), 3);
        assert_eq!((kept.done, kept.planned), (5, 9));
        assert_eq!((kept.done_sets, kept.planned_sets), (27, 30));
        assert_eq!(percent(kept.done, kept.planned), Some(56));
        assert_eq!(percent(0, 0), None);
    }
}
