//! Whether the coach's ranges hold what they promise.

use leptos::prelude::*;
use training::backtest::{CalibrationPoint, Report, by_chance};

use super::calibration::drawing;
use super::figures::{tenths, whole};
use crate::components::chart::{Plot, TableBehind};
use crate::components::{Column, Table};
use crate::features::words::Words;
use crate::i18n::*;

/// The calibration plot, with the 80 % range in words.
#[component]
pub fn Calibration(
    /// The report.
    report: Report,
) -> impl IntoView {
    let i18n = use_i18n();
    let sign = decimal_sign();
    let coverage = report.coverage?;
    let points = report.calibration;
    let drawing = drawing(&points, coverage.intervals);
    let sentence = text!(
        i18n,
        accuracy.range,
        share = whole(coverage.share),
        count = coverage.intervals,
        width = tenths(coverage.median_half_width_percent, sign)
    );
    let read = points.clone();
    let say = move |index: usize| {
        read.get(index).map_or_else(String::new, |point| {
            text!(
                i18n,
                accuracy.calibration_reading,
                promised = whole(point.promised),
                held = whole(point.held)
            )
        })
    };
    Some(view! {
        <section class="section" aria-labelledby="range-title">
            <h2 id="range-title">{t!(i18n, accuracy.range_title)}</h2>
            <p data-testid="coverage">{sentence}</p>
            <div data-testid="calibration">
                <Plot
                    label=move || t_string!(i18n, accuracy.calibration_chart)
                    drawing
                    say=Callback::new(say)
                />
            </div>
            <p class="muted small">{t!(i18n, accuracy.calibration_help)}</p>
            <TableBehind>{table(i18n, &points, coverage.intervals)}</TableBehind>
        </section>
    })
}

fn table(i18n: Words, points: &[CalibrationPoint], intervals: usize) -> impl IntoView + use<> {
    let columns = vec![
        Column::number(move || t_string!(i18n, accuracy.promised)),
        Column::number(move || t_string!(i18n, accuracy.held)),
        Column::number(move || t_string!(i18n, accuracy.held_count)),
        Column::number(move || t_string!(i18n, accuracy.by_chance)),
    ];
    let percent = |share: f64| format!("{}\u{a0}%", whole(share));
    let rows: Vec<_> = points
        .iter()
        .map(|point| {
            let chance = by_chance(point.promised, intervals);
            let (low, high) = (point.promised - chance, point.promised + chance);
            let all = u32::try_from(intervals).unwrap_or(u32::MAX);
            let held = training::math::round_to_i32(point.held * f64::from(all));
            view! {
                <tr>
                    <th scope="row" class="cell-number">
                        {percent(point.promised)}
                    </th>
                    <td class="cell-number">{percent(point.held)}</td>
                    <td class="cell-number">{text!(i18n, accuracy.held_of, held = held, count = all)}</td>
                    <td class="cell-number nowrap">
                        {format!("{}–{}", whole(f64::max(0.0, low)), percent(f64::min(1.0, high)))}
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <Table caption=move || t_string!(i18n, accuracy.range_title) columns wide=true>
            {rows}
        </Table>
    }
}
