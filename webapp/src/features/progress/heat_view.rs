//! Half a year of days: where training was.

use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;
use leptos_router::components::A;
use shared::sync::EntityKind;

use super::days::Day;
use super::using::Log;
use crate::components::chart::{HeatMap, Square, TableBehind};
use crate::components::{Column, Table};
use crate::features::week::week_start;
use crate::features::words::use_dates;
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::{moment, use_data};

/// Weeks of the map.
const WEEKS: u32 = 26;

/// The last 26 weeks, a square for each day that grows with its sets.
#[component]
pub fn TrainingDays(
    /// The log.
    log: Memo<Option<Log>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let data = use_data();
    let found = Memo::new(move |_| {
        let first_weekday = data.read(&[EntityKind::Profile], |data| data.profile.first_weekday);
        let log = log.get()?;
        Some(trained(&log, moment().local_date(), first_weekday))
    });
    let at = move |index: usize| found.with(|found| found.as_ref()?.days.get(index).cloned());
    let chart = move || {
        let Map { start, come, days } = found.get()?;
        let squares: Vec<Square> = days.iter().map(|day| day.square).collect();
        let months = months(start)
            .into_iter()
            .map(|(week, day)| (week, dates.date(day, DateStyle::MonthName)))
            .collect();
        let say = move |index: usize| {
            at(index).map_or_else(String::new, |day| {
                let sets = counted!(i18n, history.sets, day.sets);
                format!("{} · {sets}", dates.date(day.date, DateStyle::Day))
            })
        };
        let act = move |index: usize| {
            let workout = at(index).and_then(|day| day.day.workouts.first().copied());
            workout
                .map(|id| view! { <A href=format!("/history/{id}")>{t!(i18n, progress.open_workout)}</A> })
                .into_any()
        };
        Some(view! {
            <HeatMap
                label=text!(i18n, progress.days_chart)
                weeks=WEEKS
                come
                squares
                months
                say=Callback::new(say)
                act=Callback::new(act)
            />
        })
    };
    let table = move || {
        let columns = vec![
            Column::text(move || t_string!(i18n, progress.day)),
            Column::number(move || t_string!(i18n, progress.sets_done)),
        ];
        let rows = found.with(|found| {
            let days = found.iter().flat_map(|found| found.days.iter().rev());
            days.map(|day| {
                view! {
                    <tr>
                        <th scope="row">{dates.date(day.date, DateStyle::Date)}</th>
                        <td class="cell-number">{day.sets}</td>
                    </tr>
                }
            })
            .collect_view()
        });
        view! {
            <Table caption=move || t_string!(i18n, progress.days) columns>
                {rows}
            </Table>
        }
    };
    view! {
        <section class="section" aria-labelledby="days-title">
            <h2 id="days-title">{t!(i18n, progress.days)}</h2>
            <div data-testid="heat-map">{chart}</div>
            <TableBehind>{table()}</TableBehind>
        </section>
    }
}

/// The map: its first day, how many days of the running week have come, and the days with training.
#[derive(Clone, Debug, PartialEq)]
struct Map {
    start: NaiveDate,
    come: u32,
    days: Vec<Trained>,
}

#[derive(Clone, Debug, PartialEq)]
struct Trained {
    date: NaiveDate,
    sets: u32,
    square: Square,
    day: Day,
}

fn trained(log: &Log, today: NaiveDate, first_weekday: u8) -> Map {
    let this_week = week_start(today, first_weekday);
    let start = this_week
        .checked_sub_days(Days::new(u64::from(7 * (WEEKS - 1))))
        .unwrap_or(this_week);
    let days: Vec<(&NaiveDate, &Day)> = log.range(start..=today).filter(|(_, day)| day.sets > 0).collect();
    let most = days.iter().map(|(_, day)| day.sets).max().unwrap_or_default();
    let days = days.into_iter().map(|(date, day)| {
        let number = u32::try_from((*date - start).num_days()).unwrap_or_default();
        Trained {
            date: *date,
            sets: day.sets,
            square: Square {
                week: number / 7,
                day: number % 7,
                level: level(day.sets, most),
            },
            day: day.clone(),
        }
    });
    Map {
        start,
        come: u32::try_from((today - this_week).num_days() + 1).unwrap_or(7),
        days: days.collect(),
    }
}

/// 1 to 4: quarters of the day with the most sets.
fn level(sets: u32, most: u32) -> u8 {
    let quarter = (sets * 4).div_ceil(most.max(1));
    u8::try_from(quarter.clamp(1, 4)).unwrap_or(4)
}

/// Weeks in which a month begins, with a day of it; the first month of all is left out where the next one follows at once.
fn months(start: NaiveDate) -> Vec<(u32, NaiveDate)> {
    let day = |week: u32| start + Days::new(u64::from(week) * 7);
    (0..WEEKS)
        .map(|week| (week, day(week)))
        .filter(|(week, date)| *week == 0 || day(week - 1).month() != date.month())
        .filter(|(week, _)| *week > 0 || day(2).month() == start.month())
        .filter(|(week, _)| week + 1 < WEEKS)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::days::days;
    use super::super::fixture::log;
    use super::*;

    #[test]
    fn a_day_stands_in_its_week_and_the_fullest_is_the_largest() {
        let (data, exercises) = log(&[("2026-03-03", 1, 8), ("2026-03-12", 8, 8)]);
        let map = trained(
            &Arc::new(days(&data, &exercises)),
            "2026-03-12".parse().unwrap(),
            1,
        );
        let squares: Vec<Square> = map.days.iter().map(|day| day.square).collect();
        assert_eq!(
            squares[0],
            Square {
                week: 24,
                day: 1,
                level: 1
            }
        );
        assert_eq!(
            squares[1],
            Square {
                week: 25,
                day: 3,
                level: 4
            }
        );
        assert_eq!((map.start.to_string().as_str(), map.come), ("2025-09-15", 4));
    }

    #[test]
    fn each_month_is_named_once() {
        let names: Vec<u32> = months("2025-09-15".parse().unwrap())
            .into_iter()
            .map(|(_, day)| day.month())
            .collect();
        assert_eq!(names, [9, 10, 11, 12, 1, 2, 3]);
    }
}
