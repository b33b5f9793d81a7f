//! The calendar of a month; a day with training leads to its workout.

use leptos::prelude::*;
use leptos_router::components::A;
use shared::sync::EntityKind;

use super::Line;
use super::calendar::{CalendarDay, MonthOf, weeks_of};
use crate::components::{Glyph, IconButton, Select};
use crate::features::words::{Dates, Words, use_dates};
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::{moment, use_data};

/// One month, with the way to the others.
#[component]
pub fn MonthCalendar(
    /// The workouts.
    lines: Memo<Vec<Line>>,
    /// The month in sight.
    month: RwSignal<MonthOf>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let data = use_data();
    let today = moment().local_date();
    let first_weekday =
        Memo::new(move |_| data.read(&[EntityKind::Profile], |data| data.profile.first_weekday));
    let earliest = Memo::new(move |_| {
        let first = lines.with(|lines| lines.iter().map(|line| line.date).min());
        MonthOf::of(first.unwrap_or(today))
    });
    let latest = MonthOf::of(today);
    let months = Signal::derive(move || {
        let months = earliest.get().until(latest);
        let name = |month: &MonthOf| (*month, dates.date(month.first(), DateStyle::Month));
        months.iter().map(name).collect::<Vec<_>>()
    });
    let weeks = Memo::new(move |_| {
        let month = month.get();
        lines.with(|lines| {
            let inside: Vec<Line> = lines
                .iter()
                .filter(|line| MonthOf::of(line.date) == month)
                .cloned()
                .collect();
            weeks_of(month, first_weekday.get(), &inside)
        })
    });
    let heads = move || {
        let first = crate::features::week::week_start(month.get_untracked().first(), first_weekday.get());
        (0..7_u64)
            .map(|day| {
                let name = dates.date(first + chrono::Days::new(day), DateStyle::Weekday);
                view! { <th scope="col">{name}</th> }
            })
            .collect_view()
    };
    let rows = move || {
        let row = |week: Vec<Option<CalendarDay>>| {
            let cells: Vec<_> = week
                .into_iter()
                .map(|day| cell(i18n, dates, day, today))
                .collect();
            view! { <tr>{cells}</tr> }
        };
        weeks.get().into_iter().map(row).collect_view()
    };
    view! {
        <section class="calendar" aria-label=move || t_string!(i18n, history.calendar)>
            <div class="calendar-head">
                <IconButton
                    glyph=Glyph::Back
                    label=move || t_string!(i18n, history.month_before)
                    disabled=Signal::derive(move || month.get() <= earliest.get())
                    on_press=move |()| month.update(|month| *month = month.before())
                />
                <div class="calendar-month">
                    <Select
                        label=move || t_string!(i18n, history.month)
                        options=months
                        value=Signal::derive(move || Some(month.get()))
                        on_change=move |chosen| month.set(chosen)
                    />
                </div>
                <IconButton
                    glyph=Glyph::Forward
                    label=move || t_string!(i18n, history.month_after)
                    disabled=Signal::derive(move || month.get() >= latest)
                    on_press=move |()| month.update(|month| *month = month.after())
                />
            </div>
            <table class="calendar-days figures">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn cell(
    i18n: Words,
    dates: Dates,
    day: Option<CalendarDay>,
    today: chrono::NaiveDate,
) -> impl IntoView + use<> {
    use chrono::Datelike;
    let Some(CalendarDay { date, workouts }) = day else {
        return view! { <td></td> }.into_any();
    };
    let number = date.day();
    let current = (date == today).then_some("date");
    let Some(first) = workouts.first() else {
        return view! {
            <td>
                <span class="calendar-day" aria-current=current>
                    {number}
                </span>
            </td>
        }
        .into_any();
    };
    let titles: Vec<&str> = workouts.iter().map(|line| line.title.as_str()).collect();
    let sets: usize = workouts.iter().map(|line| line.sets).sum();
    let said = format!(
        "{}: {}, {}",
        dates.date(date, DateStyle::Full),
        titles.join(", "),
        counted!(i18n, history.sets, sets)
    );
    let href = format!("/history/{}", first.id);
    let more = (workouts.len() > 1).then(|| format!("×{}", workouts.len()));
    view! {
        <td>
            <A href=href attr:class="calendar-day is-trained" attr:aria-label=said attr:aria-current=current>
                <span>{number}</span>
                <small aria-hidden="true">{more}</small>
            </A>
        </td>
    }
    .into_any()
}
