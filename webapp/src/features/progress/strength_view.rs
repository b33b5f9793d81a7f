//! Every exercise of the range with its course, the most frequent first.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::components::A;
use shared::sync::EntityKind;

use super::drawings::day_share;
use super::figures::Loads;
use super::lifts::{Lift, lifts};
use super::using::use_learned;
use crate::components::chart::{Place, Scale, Spark};
use crate::components::{Button, ButtonVariant, Skeleton, SkeletonShape};
use crate::i18n::*;
use crate::state::use_data;

/// Lifts that are shown before the rest is asked for.
const FEW: usize = 6;

/// Estimated one-repetition maxima.
#[component]
pub fn Strength(
    /// First and last day in sight.
    span: Memo<(NaiveDate, NaiveDate)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let sign = decimal_sign();
    let learned = use_learned(data);
    let found = Memo::new(move |_| learned.with(|learned| Some(lifts(learned.as_ref()?, span.get().0))));
    let all = RwSignal::new(false);
    let shown = Memo::new(move |_| if all.get() { usize::MAX } else { FEW });
    let rows = move || {
        let books = data.books();
        let found = found.get()?;
        let (from, to) = span.get();
        let rows = found.into_iter().take(shown.get()).map(|lift| {
            let entry = books.as_ref().and_then(|books| books.exercise(lift.exercise));
            let name = entry.map_or_else(|| lift.exercise.to_string(), |entry| entry.name.clone());
            let unit = data.read(&[EntityKind::Profile], |data| {
                entry.map_or(data.profile.unit, |entry| data.profile.unit_of(entry.equipment))
            });
            row(&lift, name, (from, to), Loads::new(i18n, unit, sign))
        });
        Some(rows.collect_view())
    };
    let more = move || {
        let count = found.with(|found| found.as_ref().map_or(0, Vec::len));
        (count > shown.get()).then(|| {
            view! {
                <Button variant=ButtonVariant::Quiet on_press=move |()| all.set(true)>
                    {counted!(i18n, progress.all_lifts, count)}
                </Button>
            }
        })
    };
    let none = move || found.with(|found| found.as_ref().is_some_and(Vec::is_empty));
    view! {
        <section class="section" aria-labelledby="strength-title">
            <h2 id="strength-title">{t!(i18n, progress.strength)}</h2>
            <p class="muted small">{t!(i18n, progress.strength_help)}</p>
            <Show
                when=move || found.with(Option::is_some)
                fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=FEW /> }
            >
                <Show when=none>
                    <p class="muted">{t!(i18n, progress.nothing_in_range)}</p>
                </Show>
                <ul class="lifts" data-testid="lifts">{rows}</ul>
                {more}
            </Show>
        </section>
    }
}

fn row(lift: &Lift, name: String, (from, to): (NaiveDate, NaiveDate), loads: Loads) -> impl IntoView + use<> {
    let scale = Scale::around(lift.course.iter().map(|(_, kg)| *kg));
    let places = lift
        .course
        .iter()
        .map(|(day, kg)| Place {
            x: day_share(*day, from, to),
            y: scale.share(*kg),
        })
        .collect();
    let href = format!("/progress/{}", lift.exercise);
    let now = lift.now_kg().map(|kg| loads.text(kg));
    let change = lift
        .change_kg()
        .map_or_else(|| "–".to_owned(), |kg| loads.change(kg));
    view! {
        <li>
            <A href=href attr:class="lift">
                <span class="lift-name">{name}</span>
                <Spark places />
                <span class="lift-now figures">{now}</span>
                <span class="lift-change figures muted small">{change}</span>
            </A>
        </li>
    }
}
