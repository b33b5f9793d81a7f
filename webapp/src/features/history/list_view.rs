//! The list of workouts, by month.

use leptos::prelude::*;
use leptos_router::components::A;
use shared::ids::WorkoutId;
use training::units::WeightUnit;

use super::{Line, Month, by_month, tonnage_text};
use crate::components::{Glyph, Icon};
use crate::features::words::{Dates, Words, unit_text, use_dates};
use crate::i18n::*;
use crate::platform::intl::DateStyle;

/// Months of workouts, the latest first; each a link.
#[component]
pub fn WorkoutList(
    /// The workouts.
    lines: Memo<Vec<Line>>,
    /// The one that is open.
    #[prop(into)]
    open: Signal<Option<WorkoutId>>,
    /// The unit of what was moved.
    #[prop(into)]
    unit: Signal<WeightUnit>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let months = move || {
        by_month(lines.get(), |line| line.date)
            .into_iter()
            .map(move |month| {
                let Month { items, .. } = month;
                let name = items
                    .first()
                    .map(|line| dates.date(line.date, DateStyle::Month))
                    .unwrap_or_default();
                let rows = items
                    .into_iter()
                    .map(|line| row(i18n, dates, line, open, unit.get()));
                view! {
                    <section class="history-month">
                        <h2>{name}</h2>
                        <ul>{rows.collect_view()}</ul>
                    </section>
                }
            })
    };
    view! {
        <nav class="history-list" aria-label=move || t_string!(i18n, history.list)>
            {move || months().collect_view()}
        </nav>
    }
}

fn row(
    i18n: Words,
    dates: Dates,
    line: Line,
    open: Signal<Option<WorkoutId>>,
    unit: WeightUnit,
) -> impl IntoView {
    let id = line.id;
    let class = move || {
        if open.get() == Some(id) {
            "history-row is-open"
        } else {
            "history-row"
        }
    };
    let mut facts = vec![
        counted!(i18n, history.exercises, line.exercises),
        counted!(i18n, history.sets, line.sets),
    ];
    facts.extend(
        line.minutes
            .map(|minutes| text!(i18n, history.minutes, minutes = minutes)),
    );
    facts.extend((!line.finished).then(|| text!(i18n, history.abandoned)));
    let moved = (line.tonnage_g > 0).then(|| {
        format!(
            "{}\u{a0}{}",
            tonnage_text(line.tonnage_g, unit),
            unit_text(i18n, unit)
        )
    });
    view! {
        <li>
            <A href=format!("/history/{id}") attr:class=class>
                <span class="history-day">{dates.date(line.date, DateStyle::Day)}</span>
                <span class="history-title">
                    {line.title}
                    {line
                        .unsynced
                        .then(|| {
                            view! {
                                <span class="history-unsynced" title=move || t_string!(i18n, history.unsynced)>
                                    <Icon glyph=Glyph::Unsynced />
                                    <span class="only-read">{t!(i18n, history.unsynced)}</span>
                                </span>
                            }
                        })}
                </span>
                <span class="history-moved figures">{moved}</span>
                <span class="history-facts muted small figures">{facts.join(" · ")}</span>
            </A>
        </li>
    }
}
