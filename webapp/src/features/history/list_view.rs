//! The list of workouts, by month. Only the months that come into sight are built: there may be years of them.

use chrono::Datelike;
use leptos::html;
use leptos::prelude::*;
use leptos_router::components::A;
use shared::ids::WorkoutId;
use training::units::WeightUnit;

use super::{Line, Month, by_month, tonnage_text};
use crate::components::{Button, ButtonVariant, Glyph, Icon};
use crate::features::words::{Dates, Words, unit_text, use_dates};
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::platform::sight;

/// Workouts that fill a window, and with which the list begins.
const WINDOW: usize = 16;

/// Months of workouts, the latest first; each a link.
#[component]
pub fn WorkoutList(
    /// The workouts.
    #[prop(into)]
    lines: Signal<Vec<Line>>,
    /// The one that is open.
    #[prop(into)]
    open: Signal<Option<WorkoutId>>,
    /// The unit of what was moved.
    #[prop(into)]
    unit: Signal<WeightUnit>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let months = Memo::new(move |_| by_month(lines.get(), |line| line.date));
    let wanted = RwSignal::new(WINDOW);
    // Another list begins at its top again; what changes further down moves nothing.
    Effect::new(move |before: Option<Option<WorkoutId>>| {
        let first = months.with(|months| months.first()?.items.first().map(|line| line.id));
        if before.is_some_and(|before| before != first) {
            wanted.set(WINDOW);
        }
        first
    });
    let built = Memo::new(move |_| months.with(|months| months_for(months, wanted.get())));
    let shown = move || months.with(|months| months.iter().take(built.get()).cloned().collect::<Vec<_>>());
    let has_more = Memo::new(move |_| built.get() < months.with(Vec::len));
    let more = move || {
        let count = months.with(|months| {
            months
                .iter()
                .take(built.get())
                .map(|month| month.items.len())
                .sum::<usize>()
        });
        wanted.set(count + WINDOW);
    };
    let end = NodeRef::<html::Div>::new();
    let watch = StoredValue::new_local(None::<sight::Watch>);
    Effect::new(move || {
        // Looked at anew after each month: what is still in sight is told only once.
        built.track();
        watch.set_value(end.get().and_then(|end| sight::watch(&end, more)));
    });
    view! {
        <nav class="history-list" aria-label=move || t_string!(i18n, history.list)>
            <For each=shown key=Clone::clone let(month)>
                {month_view(i18n, dates, month, open, unit)}
            </For>
            <Show when=move || has_more.get()>
                <div node_ref=end>
                    <Button variant=ButtonVariant::Quiet on_press=move |()| more()>
                        {t!(i18n, history.earlier)}
                    </Button>
                </div>
            </Show>
        </nav>
    }
}

/// How many months it takes to show so many workouts.
fn months_for(months: &[Month<Line>], wanted: usize) -> usize {
    let mut count = 0;
    for (built, month) in months.iter().enumerate() {
        if count >= wanted {
            return built;
        }
        count += month.items.len();
    }
    months.len()
}

fn month_view(
    i18n: Words,
    dates: Dates,
    month: Month<Line>,
    open: Signal<Option<WorkoutId>>,
    unit: Signal<WeightUnit>,
) -> impl IntoView {
    let first = month.items.first();
    let name = first
        .map(|line| dates.date(line.date, DateStyle::Month))
        .unwrap_or_default();
    let items = StoredValue::new(month.items);
    let rows = move || {
        let unit = unit.get();
        let rows = items
            .get_value()
            .into_iter()
            .map(|line| row(i18n, dates, line, open, unit));
        rows.collect_view()
    };
    view! {
        <section class="history-month">
            <h2>{name}</h2>
            <ul>{rows}</ul>
        </section>
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
    // The month stands above.
    let day = format!(
        "{} {}",
        dates.date(line.date, DateStyle::Weekday),
        line.date.day()
    );
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
                <span class="history-day">
                    <span class="only-read">{dates.date(line.date, DateStyle::Day)}</span>
                    <span aria-hidden="true">{day}</span>
                </span>
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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;

    fn line(day: &str) -> Line {
        Line {
            id: Uuid::nil().into(),
            date: day.parse::<NaiveDate>().unwrap(),
            title: String::new(),
            exercises: 1,
            sets: 3,
            tonnage_g: 0,
            minutes: None,
            finished: true,
            unsynced: false,
        }
    }

    #[test]
    fn whole_months_are_built_until_the_window_is_full() {
        let lines = ["2026-03-12", "2026-03-10", "2026-02-20", "2026-01-02"]
            .map(line)
            .to_vec();
        let months = by_month(lines, |line| line.date);
        assert_eq!(months_for(&months, 1), 1);
        assert_eq!(months_for(&months, 3), 2);
        assert_eq!(months_for(&months, 16), 3);
        assert_eq!(months_for(&[], 16), 0);
    }
}
