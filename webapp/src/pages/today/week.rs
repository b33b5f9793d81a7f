//! This week: sessions done, and hard sets per muscle against the landmarks.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use shared::coach::history_sets;
use shared::entity::WorkoutStatus;
use shared::sync::EntityKind;
use training::volume::{VolumeGroup, weekly_sets};

use crate::components::ProgressBar;
use crate::features::week::{Bar, BarState, week_start};
use crate::features::words::{Words, volume_group};
use crate::i18n::*;
use crate::state::{Data, moment, use_data};

/// How the week stands.
#[component]
pub fn ThisWeek() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let kinds = [EntityKind::Workout, EntityKind::Set, EntityKind::Profile];
    let sessions = Memo::new(move |_| {
        data.read(&kinds, |data| {
            let from = week_start(moment().local_date(), data.profile.first_weekday);
            let done = data
                .workouts
                .values()
                .filter(|workout| is_in(workout.local_date, from) && workout.status != WorkoutStatus::Active);
            (
                u32::try_from(done.count()).unwrap_or(u32::MAX),
                u32::from(data.profile.training_days),
            )
        })
    });
    let bars = Memo::new(move |_| bars(data));
    let rows = move || {
        bars.with(|bars| {
            bars.iter()
                .map(|(group, bar)| row(i18n, *group, bar))
                .collect_view()
        })
    };
    view! {
        <section class="section week" aria-labelledby="week-title">
            <h2 id="week-title">{t!(i18n, today.this_week)}</h2>
            <ProgressBar
                label=move || t_string!(i18n, today.sessions_label)
                value=Signal::derive(move || sessions.get().0)
                max=Signal::derive(move || sessions.get().1)
                text=move || text!(i18n, today.sessions, done = sessions.get().0, planned = sessions.get().1)
            />
            <h3 class="week-volume">{t!(i18n, today.volume)}</h3>
            <Show
                when=move || !bars.with(Vec::is_empty)
                fallback=move || view! { <p class="muted">{t!(i18n, today.no_volume)}</p> }
            >
                <ul class="bars" data-testid="volume">{rows}</ul>
            </Show>
        </section>
    }
}

fn is_in(day: NaiveDate, from: NaiveDate) -> bool {
    let to = from.checked_add_days(Days::new(7)).unwrap_or(from);
    from <= day && day < to
}

/// Groups with at least one hard set, in the order in which screens list them.
fn bars(data: Data) -> Vec<(VolumeGroup, Bar)> {
    let Some(books) = data.books() else {
        return Vec::new();
    };
    let sets = data.read(&[EntityKind::Set, EntityKind::Profile], |data| {
        let from = week_start(moment().local_date(), data.profile.first_weekday);
        let this_week = data
            .sets
            .iter()
            .filter(|(_, stored)| is_in(stored.set.local_date, from));
        history_sets(this_week, books.facts())
    });
    let counted = weekly_sets(&sets, books.facts().catalogue());
    let bar = |group: VolumeGroup, sets: f64| {
        let marks = group.landmarks();
        Bar {
            sets,
            minimum: group.fractional_minimum(),
            best: (f64::from(marks.adaptive_low), f64::from(marks.adaptive_high)),
            maximum: f64::from(marks.recoverable),
        }
    };
    let groups = VolumeGroup::ALL.into_iter();
    groups
        .filter_map(|group| {
            Some((
                group,
                bar(group, *counted.get(&group).filter(|sets| **sets > 0.0)?),
            ))
        })
        .collect()
}

fn row(i18n: Words, group: VolumeGroup, bar: &Bar) -> impl IntoView + use<> {
    let half = training::math::round_to_i32(bar.sets * 2.0);
    let sets = if half % 2 == 0 {
        (half / 2).to_string()
    } else {
        number(&format!("{}.5", half / 2))
    };
    let whole = |value: f64| training::math::round_to_i32(value).to_string();
    let state = match bar.state() {
        BarState::Below => text!(i18n, today.below),
        BarState::Building => text!(i18n, today.building),
        BarState::InRange => text!(i18n, today.in_range),
        BarState::Above => text!(i18n, today.above),
    };
    let text = text!(
        i18n,
        today.volume_row,
        sets = sets,
        low = whole(bar.best.0),
        high = whole(bar.best.1)
    );
    let percent = |share: f64| {
        let tenths = training::math::round_to_i32(share * 1000.0);
        format!("{}.{}%", tenths / 10, tenths % 10)
    };
    let best_from = percent(bar.share(bar.best.0));
    let best_width = percent(bar.share(bar.best.1) - bar.share(bar.best.0));
    view! {
        <li class="bar">
            <span class="bar-name">{volume_group(i18n, group)}</span>
            <span class="bar-track" aria-hidden="true">
                <i class="bar-range" style:left=best_from style:width=best_width></i>
                <i class="bar-fill" style:width=percent(bar.share(bar.sets))></i>
            </span>
            <span class="bar-text figures">
                {text}
                <small class="muted">{state}</small>
            </span>
        </li>
    }
}
