//! Tonnage and sessions by week.

use chrono::NaiveDate;
use leptos::prelude::*;
use shared::sync::EntityKind;
use training::units::WeightUnit;

use super::drawings::{Against, Texts, day_style, weekly};
use super::figures::{in_unit, number};
use super::using::Log;
use super::weeks::{Week, adherence, percent, weeks};
use crate::components::chart::{Plot, TableBehind};
use crate::components::{Column, Table};
use crate::features::history::tonnage_text;
use crate::features::words::{Words, unit_text, use_dates};
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::use_data;

fn in_range(log: Memo<Option<Log>>, span: Memo<(NaiveDate, NaiveDate)>) -> Memo<Vec<Week>> {
    Memo::new(move |_| {
        let (from, today) = span.get();
        log.get().map(|log| weeks(&log, from, today)).unwrap_or_default()
    })
}

/// What was moved in all.
#[component]
pub fn Tonnage(
    /// The log.
    log: Memo<Option<Log>>,
    /// First and last day in sight.
    span: Memo<(NaiveDate, NaiveDate)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let sign = decimal_sign();
    let data = use_data();
    let unit = Memo::new(move |_| data.read(&[EntityKind::Profile], |data| data.profile.unit));
    let found = in_range(log, span);
    let moved = move |grams: i64| moved_text(i18n, grams, unit.get());
    let chart = move || {
        let unit = unit.get();
        let values: Vec<f64> = found.with(|weeks| {
            weeks
                .iter()
                .map(|week| in_unit(kilograms(week.moved_g), unit))
                .collect()
        });
        let texts = Texts {
            value: &|value| thousands(value, sign),
            mark: &|value| format!("{}\u{a0}{}", grouped(value), unit_text(i18n, unit)),
            day: &|day| dates.date(day, day_style(span.get())),
        };
        let drawing = weekly(&values, Against::Nothing, span.get(), &texts);
        let label = text!(i18n, progress.tonnage_chart, unit = unit_text(i18n, unit));
        let say = move |index: usize| {
            found.with(|weeks| {
                weeks.get(index).map_or_else(String::new, |week| {
                    let day = dates.date(week.start, DateStyle::Date);
                    text!(
                        i18n,
                        progress.week_reading,
                        week = day,
                        value = moved(week.moved_g)
                    )
                })
            })
        };
        view! { <Plot label drawing say=Callback::new(say) /> }
    };
    let table = move || {
        let columns = vec![
            Column::text(move || t_string!(i18n, progress.week_of)),
            Column::number(move || t_string!(i18n, progress.tonnage)),
        ];
        let row = |week: &Week| {
            view! {
                <tr>
                    <th scope="row">{dates.date(week.start, DateStyle::Date)}</th>
                    <td class="cell-number">{moved(week.moved_g)}</td>
                </tr>
            }
        };
        let rows = found.with(|weeks| weeks.iter().rev().map(row).collect_view());
        view! {
            <Table caption=move || t_string!(i18n, progress.tonnage) columns>
                {rows}
            </Table>
        }
    };
    view! {
        <section class="section" aria-labelledby="tonnage-title">
            <h2 id="tonnage-title">{t!(i18n, progress.tonnage)}</h2>
            <div data-testid="tonnage-chart">{chart}</div>
            <TableBehind>{table()}</TableBehind>
        </section>
    }
}

/// Sessions done against those that were planned.
#[component]
pub fn Sessions(
    /// The log.
    log: Memo<Option<Log>>,
    /// First and last day in sight.
    span: Memo<(NaiveDate, NaiveDate)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let sign = decimal_sign();
    let data = use_data();
    let planned = Memo::new(move |_| {
        data.read(&[EntityKind::Profile], |data| {
            u32::from(data.profile.training_days)
        })
    });
    let found = in_range(log, span);
    let sentence = move || {
        let began = log.with(|log| log.as_ref()?.keys().next().copied())?;
        let kept = found.with(|weeks| adherence(weeks, began, planned.get()));
        let sessions = text!(
            i18n,
            progress.sessions_kept,
            done = kept.done,
            planned = kept.planned,
            percent = percent(kept.done, kept.planned)?
        );
        let sets = percent(kept.done_sets, kept.planned_sets).map(|share| {
            text!(
                i18n,
                progress.sets_kept,
                done = kept.done_sets,
                planned = kept.planned_sets,
                percent = share
            )
        });
        Some(
            std::iter::once(sessions)
                .chain(sets)
                .collect::<Vec<_>>()
                .join(" "),
        )
    };
    let of = move |week: &Week| {
        text!(
            i18n,
            today.sessions,
            done = week.sessions,
            planned = planned.get()
        )
    };
    let chart = move || {
        let values: Vec<f64> =
            found.with(|weeks| weeks.iter().map(|week| f64::from(week.sessions)).collect());
        let texts = Texts {
            value: &|value| number(value, sign),
            mark: &|value| number(value, sign),
            day: &|day| dates.date(day, day_style(span.get())),
        };
        let plan = Against::Plan(f64::from(planned.get()));
        let drawing = weekly(&values, plan, span.get(), &texts);
        let say = move |index: usize| {
            found.with(|weeks| {
                weeks.get(index).map_or_else(String::new, |week| {
                    let day = dates.date(week.start, DateStyle::Date);
                    text!(i18n, progress.week_reading, week = day, value = of(week))
                })
            })
        };
        view! { <Plot label=text!(i18n, progress.sessions_chart) drawing say=Callback::new(say) /> }
    };
    let table = move || {
        let columns = vec![
            Column::text(move || t_string!(i18n, progress.week_of)),
            Column::number(move || t_string!(i18n, progress.sessions)),
            Column::number(move || t_string!(i18n, progress.sets_done)),
        ];
        let row = |week: &Week| {
            let sets = if week.planned_sets > 0 {
                format!("{}/{}", week.kept_sets, week.planned_sets)
            } else {
                "–".to_owned()
            };
            view! {
                <tr>
                    <th scope="row">{dates.date(week.start, DateStyle::Date)}</th>
                    <td class="cell-number">{of(week)}</td>
                    <td class="cell-number">{sets}</td>
                </tr>
            }
        };
        let rows = found.with(|weeks| weeks.iter().rev().map(row).collect_view());
        view! {
            <Table caption=move || t_string!(i18n, progress.sessions) columns>
                {rows}
            </Table>
        }
    };
    view! {
        <section class="section" aria-labelledby="sessions-title">
            <h2 id="sessions-title">{t!(i18n, progress.sessions)}</h2>
            <p data-testid="adherence">{sentence}</p>
            <div data-testid="sessions-chart">{chart}</div>
            <TableBehind>{table()}</TableBehind>
        </section>
    }
}

/// `12 450 kg`.
pub(super) fn moved_text(i18n: Words, grams: i64, unit: WeightUnit) -> String {
    format!("{}\u{a0}{}", tonnage_text(grams, unit), unit_text(i18n, unit))
}

fn kilograms(grams: i64) -> f64 {
    i32::try_from(grams / 1000).map_or(f64::MAX, f64::from)
}

/// A whole number in groups of three, as [`tonnage_text`] writes it.
fn grouped(value: f64) -> String {
    let whole = i64::from(training::math::round_to_i32(value));
    tonnage_text(whole * 1000, WeightUnit::Kg)
}

/// An axis of large numbers: `12 000`; small ones as they are.
fn thousands(value: f64, sign: &'static str) -> String {
    if value >= 10.0 {
        grouped(value)
    } else {
        number(value, sign)
    }
}
