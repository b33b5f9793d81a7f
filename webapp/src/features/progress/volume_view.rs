//! Weekly hard sets of each muscle against its landmarks.

use chrono::NaiveDate;
use leptos::prelude::*;
use training::volume::VolumeGroup;

use super::drawings::{Against, Texts, day_style, weekly};
use super::figures::{number, sets_text};
use super::using::Log;
use super::weeks::{Week, weeks};
use crate::components::chart::{Plot, Scale, TableBehind, bars, strip};
use crate::components::{Column, Table};
use crate::features::week::{Bar, BarState};
use crate::features::words::{Grade, Words, grade, use_dates, volume_group};
use crate::i18n::*;
use crate::platform::intl::DateStyle;

/// One muscle large, all of them small beneath: a touch makes another one large.
#[component]
pub fn Volume(
    /// The log.
    log: Memo<Option<Log>>,
    /// First and last day in sight.
    span: Memo<(NaiveDate, NaiveDate)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let sign = decimal_sign();
    let found = Memo::new(move |_| {
        let (from, today) = span.get();
        log.get().map(|log| weeks(&log, from, today)).unwrap_or_default()
    });
    // Groups with something in the range, in the order in which screens list them.
    let groups = Memo::new(move |_| {
        found.with(|weeks| {
            (0..VolumeGroup::ALL.len())
                .filter(|group| weeks.iter().any(|week| week.groups[*group] > 0.0))
                .collect::<Vec<usize>>()
        })
    });
    let wanted = RwSignal::new(None::<usize>);
    let chosen = Memo::new(move |_| {
        groups.with(|groups| {
            let kept = wanted.get().filter(|wanted| groups.contains(wanted));
            kept.or_else(|| groups.first().copied())
        })
    });
    let chart = move || {
        let group = chosen.get()?;
        let bar = bar_of(group, 0.0);
        let values: Vec<f64> = found.with(|weeks| weeks.iter().map(|week| week.groups[group]).collect());
        let texts = Texts {
            value: &|value| number(value, sign),
            mark: &|value| sets_text(value, sign),
            day: &|day| dates.date(day, day_style(span.get())),
        };
        let drawing = weekly(
            &values,
            Against::Range(bar.best.0, bar.best.1),
            span.get(),
            &texts,
        );
        let name = group_name(i18n, group);
        let label = text!(i18n, progress.volume_chart, muscle = name);
        let say = move |index: usize| {
            found.with(|weeks| {
                weeks.get(index).map_or_else(String::new, |week| {
                    let sets = week.groups[group];
                    let week = dates.date(week.start, DateStyle::Date);
                    let sets = told(i18n, group, sets, sign);
                    text!(i18n, progress.week_reading, week = week, value = sets)
                })
            })
        };
        Some(view! {
            <h3 class="chart-title">{name.clone()}</h3>
            <Plot label drawing say=Callback::new(say) />
        })
    };
    let rows = move || {
        groups
            .get()
            .into_iter()
            .map(|group| {
                let (path, range, last) = found.with(|weeks| small(weeks, group));
                let sets = told(i18n, group, last, sign);
                let pressed = move || (chosen.get() == Some(group)).to_string();
                view! {
                    <li>
                        <button
                            type="button"
                            class="muscle"
                            aria-pressed=pressed
                            on:click=move |_| wanted.set(Some(group))
                        >
                            <span class="muscle-name">{group_name(i18n, group)}</span>
                            <svg
                                class="muscle-bars plot"
                                viewBox="0 0 10000 10000"
                                preserveAspectRatio="none"
                                aria-hidden="true"
                                focusable="false"
                            >
                                <path class="ink-range" d=range></path>
                                <path class="ink-bars" d=path></path>
                            </svg>
                            <span class="muscle-text figures small">{sets}</span>
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    let table = move || {
        table(i18n, found, groups, sign, move |day| {
            dates.date(day, DateStyle::Short)
        })
    };
    view! {
        <section class="section" aria-labelledby="volume-title">
            <h2 id="volume-title">{t!(i18n, progress.volume)}</h2>
            <p class="muted small">
                {t!(i18n, progress.volume_help)} " (" {move || grade(i18n, Grade::FewStudies)} ")"
            </p>
            <Show
                when=move || !groups.with(Vec::is_empty)
                fallback=move || view! { <p class="muted">{t!(i18n, progress.nothing_in_range)}</p> }
            >
                <div data-testid="volume-chart">{chart}</div>
                <ul class="muscles">{rows}</ul>
                <TableBehind>{table()}</TableBehind>
            </Show>
        </section>
    }
}

fn group_name(i18n: Words, group: usize) -> String {
    VolumeGroup::ALL
        .get(group)
        .map_or_else(String::new, |group| volume_group(i18n, *group))
}

fn bar_of(group: usize, sets: f64) -> Bar {
    let group = VolumeGroup::ALL.get(group).copied().unwrap_or(VolumeGroup::Chest);
    let marks = group.landmarks();
    Bar {
        sets,
        minimum: group.fractional_minimum(),
        best: (f64::from(marks.adaptive_low), f64::from(marks.adaptive_high)),
        maximum: f64::from(marks.recoverable),
    }
}

/// `14 of 12–20 sets, in the range`.
fn told(i18n: Words, group: usize, sets: f64, sign: &'static str) -> String {
    let bar = bar_of(group, sets);
    let state = match bar.state() {
        BarState::Below => text!(i18n, today.below),
        BarState::Building => text!(i18n, today.building),
        BarState::InRange => text!(i18n, today.in_range),
        BarState::Above => text!(i18n, today.above),
    };
    let count = text!(
        i18n,
        today.volume_row,
        sets = sets_text(sets, sign),
        low = number(bar.best.0, sign),
        high = number(bar.best.1, sign)
    );
    format!("{count}, {state}")
}

/// Bars and range of a group, and its sets of the last week that is over; of the running one where there is no other.
fn small(weeks: &[Week], group: usize) -> (String, String, f64) {
    let bar = bar_of(group, 0.0);
    let values: Vec<f64> = weeks.iter().map(|week| week.groups[group]).collect();
    let scale = Scale::from_zero(values.iter().copied().chain([bar.best.1]));
    let heights: Vec<f64> = values.iter().map(|value| scale.share(*value)).collect();
    let last = values
        .iter()
        .rev()
        .nth(1)
        .or(values.last())
        .copied()
        .unwrap_or_default();
    (
        bars(&heights),
        strip(scale.share(bar.best.0), scale.share(bar.best.1)),
        last,
    )
}

fn table(
    i18n: Words,
    weeks: Memo<Vec<Week>>,
    groups: Memo<Vec<usize>>,
    sign: &'static str,
    day: impl Fn(NaiveDate) -> String,
) -> impl IntoView {
    let groups = groups.get();
    let mut columns = vec![Column::text(move || t_string!(i18n, progress.week_of))];
    columns.extend(groups.iter().map(|group| {
        let name = group_name(i18n, *group);
        Column::number(TextProp::from(name))
    }));
    let rows = weeks.with(|weeks| {
        weeks
            .iter()
            .rev()
            .map(|week| {
                let cells: Vec<_> = groups
                    .iter()
                    .map(
                        |group| view! { <td class="cell-number">{sets_text(week.groups[*group], sign)}</td> },
                    )
                    .collect();
                view! {
                    <tr>
                        <th scope="row" class="nowrap">
                            {day(week.start)}
                        </th>
                        {cells}
                    </tr>
                }
            })
            .collect_view()
    });
    view! {
        <Table caption=move || t_string!(i18n, progress.volume) columns>
            {rows}
        </Table>
    }
}
