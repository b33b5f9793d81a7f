//! What was agreed on and what hurt, in short lines: all of it behind the list, that of a day with its workout.

use chrono::NaiveDate;
use leptos::prelude::*;
use shared::sync::EntityKind;

use super::agreed::{Said, TakeBackKind, said, take_back};
use crate::components::{Button, ButtonVariant, Glyph, Icon};
use crate::features::notices::{proposal, reason};
use crate::features::saving::{Saving, use_saving};
use crate::features::words::{Dates, Words, joint, use_dates};
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::{Books, moment, use_data};

const KINDS: [EntityKind; 2] = [EntityKind::NoticeAnswer, EntityKind::PainReport];

/// Everything that was agreed on, one tap away; nothing where there is nothing.
#[component]
pub fn Agreed() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let open = RwSignal::new(false);
    let count = Memo::new(move |_| data.read(&KINDS, |data| said(data, None).len()));
    view! {
        <Show when=move || count.get() != 0>
            <details
                class="agreed"
                data-testid="agreed"
                on:toggle:target=move |event| open.set(event.target().open())
            >
                <summary>{move || text!(i18n, history.agreed, count = count.get())}</summary>
                <Show when=move || open.get()>
                    <Lines />
                </Show>
            </details>
        </Show>
    }
}

/// What was agreed on during the day of a workout.
#[component]
pub fn AgreedOn(
    /// The day.
    day: NaiveDate,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let any = Memo::new(move |_| data.read(&KINDS, |data| !said(data, Some(day)).is_empty()));
    view! {
        <Show when=move || any.get()>
            <section class="section" data-testid="agreed-on" aria-label=move || t_string!(i18n, history.agreed_on)>
                <Lines day />
            </section>
        </Show>
    }
}

#[component]
fn Lines(#[prop(optional, into)] day: Option<NaiveDate>) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let dates = use_dates();
    let saving = use_saving();
    let lines = move || {
        let books = data.books();
        let said = data.read(&KINDS, |data| said(data, day));
        let lines = said
            .into_iter()
            .map(|said| line((i18n, dates, saving), &said, books.as_ref(), day.is_none()));
        lines.collect_view()
    };
    view! { <ul class="agreed-lines">{lines}</ul> }
}

fn line(
    (i18n, dates, saving): (Words, Dates, Saving),
    said: &Said,
    books: Option<&Books>,
    dated: bool,
) -> impl IntoView + use<> {
    let name = |id: &str| {
        let known = id.parse().ok().zip(books);
        known.map_or_else(String::new, |(id, books)| books.name(id))
    };
    let (glyph, answer, words) = match said {
        Said::Answer(_, answer) => {
            let (glyph, word) = if answer.accepted {
                (Glyph::Check, text!(i18n, history.accepted))
            } else {
                (Glyph::Close, text!(i18n, history.declined))
            };
            let why = reason(i18n, &answer.notice, name);
            let what = proposal(i18n, &answer.notice.proposal, name);
            (glyph, word, format!("{why} {what}"))
        }
        Said::Pain(_, report) => {
            let exercise = books.map_or_else(String::new, |books| books.name(report.exercise));
            let level = text!(i18n, workout.pain_of, level = report.level);
            let place = report.joint.map(|place| joint(i18n, place));
            let over = report.over_on.map(|day| {
                let day = dates.date(day, DateStyle::Date);
                text!(i18n, history.pain_over, date = day)
            });
            let parts: Vec<String> = [Some(exercise), Some(level), place, over]
                .into_iter()
                .flatten()
                .collect();
            (Glyph::Warning, text!(i18n, history.pain), parts.join(" · "))
        }
    };
    let date = dated.then(|| dates.date(said.day(), DateStyle::Date));
    let back = take_back(said, moment().local_date()).map(|back| {
        let label = match back.kind {
            TakeBackKind::Whole => text!(i18n, history.take_back),
            TakeBackKind::EndsDeload => text!(i18n, history.end_deload),
            TakeBackKind::EndsPain => text!(i18n, workout.pain_over),
        };
        let describe = format!("{label}: {words}");
        let press = move |()| {
            let said = text!(i18n, history.taken_back);
            saving.undoable(vec![back.change.clone()], vec![back.undo.clone()], said, || {});
        };
        view! {
            <Button variant=ButtonVariant::Quiet glyph=Glyph::Undo describe=describe on_press=press>
                {label}
            </Button>
        }
    });
    view! {
        <li class="agreed-line">
            <p>
                <span class="agreed-answer">
                    <Icon glyph=glyph />
                    <strong>{answer}</strong>
                </span>
                {date.map(|date| view! { <span class="muted small figures">{date}</span> })}
            </p>
            <p>{words}</p>
            {back}
        </li>
    }
}
