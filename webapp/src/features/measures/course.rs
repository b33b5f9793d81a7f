//! One quantity over time.

use chrono::NaiveDate;
use leptos::prelude::*;
use shared::entity::BodyMeasure;
use shared::ids::BodyMeasureId;
use training::units::WeightUnit;

use super::quantity::Quantity;
use super::series::{measured, series};
use super::words::{measured_text, quantity_text, unit_sign};
use crate::components::Select;
use crate::components::chart::Plot;
use crate::features::progress::{Texts, day_style, number, values};
use crate::features::words::use_dates;
use crate::i18n::*;
use crate::platform::intl::DateStyle;

/// The course of a quantity, and the choice of it.
#[component]
pub fn MeasureCourse(
    /// Every measure, the latest first.
    measures: Memo<Vec<(BodyMeasureId, BodyMeasure)>>,
    /// First and last day in sight.
    span: Memo<(NaiveDate, NaiveDate)>,
    /// The lifter's unit of loads.
    loads: Memo<WeightUnit>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let sign = decimal_sign();
    let offered = Memo::new(move |_| measures.with(|measures| measured(measures)));
    let wanted = RwSignal::new(None::<Quantity>);
    let chosen = Memo::new(move |_| {
        offered.with(|offered| {
            let kept = wanted.get().filter(|wanted| offered.contains(wanted));
            kept.or_else(|| offered.first().copied())
        })
    });
    let options = Signal::derive(move || {
        let name = |quantity: &Quantity| (*quantity, quantity_text(i18n, *quantity));
        offered.with(|offered| offered.iter().map(name).collect::<Vec<_>>())
    });
    let chart = move || {
        let quantity = chosen.get()?;
        let unit = quantity.unit(loads.get());
        let found = measures.with(|measures| series(measures, quantity, span.get().0));
        if found.is_empty() {
            return Some(view! { <p class="muted">{t!(i18n, measures.none_in_range)}</p> }.into_any());
        }
        let shown: Vec<(NaiveDate, f64)> = found
            .iter()
            .map(|(day, stored)| (*day, unit.shown(*stored).as_f64()))
            .collect();
        let texts = Texts {
            value: &|value| number(value, sign),
            mark: &|value| format!("{}\u{a0}{}", number(value, sign), unit_sign(i18n, unit)),
            day: &|day| dates.date(day, day_style(span.get())),
        };
        let drawing = values(&shown, span.get(), &texts);
        let name = quantity_text(i18n, quantity);
        let label = text!(i18n, measures.chart, what = name, unit = unit_sign(i18n, unit));
        let say = move |index: usize| {
            found.get(index).map_or_else(String::new, |(day, stored)| {
                format!(
                    "{}: {}",
                    dates.date(*day, DateStyle::Date),
                    measured_text(i18n, unit, *stored, sign)
                )
            })
        };
        Some(view! { <Plot label drawing say=Callback::new(say) /> }.into_any())
    };
    view! {
        <Select
            label=move || t_string!(i18n, measures.what)
            options
            value=chosen
            on_change=move |quantity| wanted.set(Some(quantity))
        />
        <div data-testid="measure-chart">{chart}</div>
    }
}
