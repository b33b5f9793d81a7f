//! The last workouts with an exercise, and the way to all of them.

use leptos::prelude::*;
use leptos_router::components::A;
use shared::entity::Set;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;

use super::{Session, recent};
use crate::components::ButtonLink;
use crate::features::prescription::weight_text;
use crate::features::set_entry::rir_text;
use crate::features::words::{Words, unit_text, use_dates};
use crate::format;
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::use_data;

const SHOWN: usize = 5;

/// The last workouts, each in a line: `12 Mar  80 × 8 @2, 80 × 7 @1 kg`.
#[component]
pub fn RecentSets(
    /// The exercise.
    id: ExerciseId,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let dates = use_dates();
    let sessions = Memo::new(move |_| data.read(&[EntityKind::Set], |data| recent(data, id, SHOWN)));
    let line = move |session: Session| {
        let date = dates.date(session.date, DateStyle::Day);
        view! {
            <li>
                <A href=format!("/history/{}", session.workout) attr:class="recent-line">
                    <span class="nowrap">{date}</span>
                    <span class="figures">{sets_text(i18n, &session.sets)}</span>
                </A>
            </li>
        }
    };
    view! {
        <Show
            when=move || sessions.with(|sessions| !sessions.is_empty())
            fallback=move || view! { <p class="muted">{t!(i18n, exercises.never_done)}</p> }
        >
            <ul class="recent">{move || sessions.get().into_iter().map(line).collect_view()}</ul>
            <div class="row">
                <ButtonLink href=format!("/progress/{id}")>{t!(i18n, exercises.progress)}</ButtonLink>
            </div>
        </Show>
    }
}

fn sets_text(i18n: Words, sets: &[Set]) -> String {
    let lines: Vec<String> = sets.iter().map(set_text).collect();
    let unit = sets
        .iter()
        .find(|set| set.weight.is_some())
        .map(|set| unit_text(i18n, set.unit));
    match unit {
        Some(unit) => format!("{}\u{a0}{unit}", lines.join(", ")),
        None => lines.join(", "),
    }
}

fn set_text(set: &Set) -> String {
    let count = match (set.reps, set.duration_s) {
        (Some(reps), _) => reps.get().to_string(),
        (None, Some(seconds)) => format::clock(seconds),
        (None, None) => String::new(),
    };
    let effort = set
        .known_rir()
        .map(|rir| format!(" @{}", rir_text(rir)))
        .unwrap_or_default();
    match set.weight {
        Some(weight) => format!("{} × {count}{effort}", weight_text(weight, set.unit)),
        None => format!("{count}{effort}"),
    }
}
