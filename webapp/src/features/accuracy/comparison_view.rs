//! Bars of the errors of every way to predict.

use leptos::prelude::*;
use training::backtest::{Advantage, Method, Report, Scores};

use super::comparison::{Row, rows};
use super::figures::tenths;
use crate::components::chart::TableBehind;
use crate::components::{Column, Table};
use crate::features::words::Words;
use crate::i18n::*;

/// Before and during the workout.
#[component]
pub fn Comparisons(
    /// The report.
    report: Report,
) -> impl IntoView {
    let i18n = use_i18n();
    let before = report.session_ahead.map(|scores| {
        let title = text!(i18n, accuracy.compare_before);
        view! { <Comparison id="compare-before" title scores /> }
    });
    let during = report.set_ahead.map(|scores| {
        let title = text!(i18n, accuracy.compare_during);
        view! { <Comparison id="compare-during" title scores /> }
    });
    view! {
        <section class="section" aria-labelledby="compare-title">
            <h2 id="compare-title">{t!(i18n, accuracy.compare)}</h2>
            <p class="muted small">{t!(i18n, accuracy.compare_help)}</p>
            {before}
            {during}
            <p class="muted small">{t!(i18n, accuracy.habit_help)}</p>
        </section>
    }
}

#[component]
fn Comparison(id: &'static str, title: String, scores: Scores) -> impl IntoView {
    let i18n = use_i18n();
    let sign = decimal_sign();
    let rows = rows(&scores);
    let bars = rows.iter().map(|row| bar(i18n, row, sign)).collect_view();
    let caption = title.clone();
    view! {
        <h3 id=id class="chart-title">{title}</h3>
        <ul class="methods" aria-labelledby=id data-testid=id>{bars}</ul>
        <TableBehind>{table(i18n, caption.clone(), &rows, sign)}</TableBehind>
    }
}

fn bar(i18n: Words, row: &Row, sign: &'static str) -> impl IntoView + use<> {
    let width = format!("{}%", tenths(100.0 * row.share, "."));
    let habit = row
        .method
        .is_habit()
        .then(|| view! { <span class="muted small">" · "{t!(i18n, accuracy.habit)}</span> });
    let mean = tenths(row.errors.mean_percent, sign);
    view! {
        <li class="method" class:is-coach=row.method == Method::Gg1>
            <span class="method-name">{name(i18n, row.method)} {habit}</span>
            <span class="method-track" aria-hidden="true">
                <i style:width=width></i>
            </span>
            <span class="method-error figures">{format!("{mean}\u{a0}%")}</span>
        </li>
    }
}

fn table(i18n: Words, caption: String, rows: &[Row], sign: &'static str) -> impl IntoView + use<> {
    let columns = vec![
        Column::text(move || t_string!(i18n, accuracy.method)),
        Column::number(move || t_string!(i18n, accuracy.mean)),
        Column::number(move || t_string!(i18n, accuracy.median)),
        Column::number(move || t_string!(i18n, accuracy.p90)),
        Column::number(move || t_string!(i18n, accuracy.ahead)),
    ];
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let percent = |value: f64| format!("{}\u{a0}%", tenths(value, sign));
            let ahead = row
                .advantage
                .map_or_else(|| "–".to_owned(), |by| ahead(i18n, by, sign));
            view! {
                <tr>
                    <th scope="row">{name(i18n, row.method)}</th>
                    <td class="cell-number">{percent(row.errors.mean_percent)}</td>
                    <td class="cell-number">{percent(row.errors.median_percent)}</td>
                    <td class="cell-number">{percent(row.errors.p90_percent)}</td>
                    <td class="cell-number nowrap">{ahead}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <Table caption columns wide=true>
            {rows}
        </Table>
    }
}

/// `0.5 (0.2 to 0.9)`.
fn ahead(i18n: Words, by: Advantage, sign: &str) -> String {
    text!(
        i18n,
        accuracy.ahead_by,
        points = tenths(by.points, sign),
        low = tenths(by.low, sign),
        high = tenths(by.high, sign)
    )
}

fn name(i18n: Words, method: Method) -> String {
    match method {
        Method::SameLoad => text!(i18n, accuracy.same_load),
        Method::LastTopEpley => text!(i18n, accuracy.last_top_epley),
        Method::SessionBestEpley => text!(i18n, accuracy.session_best_epley),
        Method::SessionBestBrzycki => text!(i18n, accuracy.session_best_brzycki),
        Method::ThreeSessionMean => text!(i18n, accuracy.three_session_mean),
        Method::MovingAverage => text!(i18n, accuracy.moving_average),
        Method::Linear => text!(i18n, accuracy.linear),
        Method::PreviousSetSameLoad => text!(i18n, accuracy.previous_set_same_load),
        Method::PreviousSetEpley => text!(i18n, accuracy.previous_set_epley),
        Method::Trend => text!(i18n, accuracy.trend),
        Method::Gg1 => text!(i18n, accuracy.coach),
    }
}
