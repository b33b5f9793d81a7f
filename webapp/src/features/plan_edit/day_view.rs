//! One day of the plan.

use chrono::NaiveDate;
use leptos::prelude::*;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;
use training::plan::{Day, Slot};

use super::line;
use crate::components::{Glyph, Icon};
use crate::features::words::{Words, use_dates};
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::{Data, use_data};

/// A day with its slots; each slot opens its sheet.
#[component]
pub fn DayView(
    /// The day.
    day: Day,
    /// When it was done, if it was.
    done: Option<NaiveDate>,
    /// Whether it comes next.
    next: bool,
    /// A slot is to be changed.
    #[prop(into)]
    on_edit: Callback<Slot>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let dates = use_dates();
    let state = match done {
        Some(date) => Some((
            Glyph::Check,
            text!(i18n, plan.done_on, date = dates.date(date, DateStyle::Day)),
        )),
        None => next.then(|| (Glyph::Forward, text!(i18n, plan.current))),
    };
    let rows = day
        .slots
        .into_iter()
        .map(|slot| row(i18n, data, slot, on_edit))
        .collect_view();
    view! {
        <section class="plan-day" class:is-next=next class:is-done=done.is_some()>
            <header class="plan-day-head">
                <h3>{day.name}</h3>
                {state
                    .map(|(glyph, words)| {
                        view! {
                            <span class="plan-day-state small figures">
                                <Icon glyph />
                                {words}
                            </span>
                        }
                    })}
            </header>
            <ul>{rows}</ul>
        </section>
    }
}

fn row(i18n: Words, data: Data, slot: Slot, on_edit: Callback<Slot>) -> impl IntoView {
    let id = slot.exercise.parse::<ExerciseId>().ok();
    let name = move || id.and_then(|id| Some(data.books()?.name(id))).unwrap_or_default();
    let unit = data.read(&[EntityKind::Profile], |data| data.profile.unit);
    let words = line(i18n, &slot, unit);
    let group = slot.group.clone();
    let is_grouped = group.is_some();
    view! {
        <li>
            <button
                type="button"
                class="plan-slot"
                class:is-grouped=is_grouped
                on:click=move |_| on_edit.run(slot.clone())
            >
                <span class="plan-slot-name">
                    <span class="only-read">{t!(i18n, plan.edit)}" "</span>
                    {name}
                </span>
                <span class="plan-slot-line figures">{words}</span>
                {group
                    .map(|group| {
                        view! { <span class="plan-slot-group muted small">{text!(i18n, plan.superset, group = group)}</span> }
                    })}
            </button>
        </li>
    }
}
