//! After the workout: how hard it was, records, what changes next time.

use chrono::Duration;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_params_map;
use shared::coach::Moment;
use shared::entity::Workout;
use shared::ids::WorkoutId;
use shared::sync::EntityKind;
use training::units::Weight;

use crate::components::{ButtonLink, ButtonVariant, EmptyState, Glyph, Icon, PageHeader};
use crate::features::summary::{Change as NextTime, name_and_unit, next_time, record_text, records};
use crate::features::words::{Words, load_in};
use crate::format;
use crate::i18n::*;
use crate::parts;
use crate::state::{Change, Data, moment, use_data};

/// When "next time" is: far enough for today's fatigue to be gone.
const NEXT_TIME_H: i64 = 72;

/// The summary of the workout in the address.
#[component]
pub fn Summary() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let params = use_params_map();
    let id = move || {
        params
            .with(|params| params.get("id"))
            .and_then(|id| id.parse::<WorkoutId>().ok())
    };
    let workout = Memo::new(move |_| {
        let id = id()?;
        data.read(&[EntityKind::Workout], |data| {
            Some((id, data.workouts.get(&id)?.clone()))
        })
    });
    move || match workout.get() {
        Some((id, workout)) => view! { <Done id workout /> }.into_any(),
        None => view! {
            <PageHeader title=move || t_string!(i18n, summary.title) back="/" />
            <EmptyState
                title=move || t_string!(i18n, history.not_found)
                body=move || t_string!(i18n, not_found.next)
            />
        }
        .into_any(),
    }
}

#[component]
fn Done(id: WorkoutId, workout: Workout) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let seconds = workout
        .finished_at
        .map_or(0, |end| (end - workout.started_at).num_seconds());
    let minutes = format::minutes(u32::try_from(seconds).unwrap_or_default());
    let count = data.peek(|data| data.sets_of(id).len());
    let facts = format!(
        "{} · {}",
        text!(i18n, summary.duration, minutes = minutes),
        counted!(i18n, summary.sets, count)
    );
    let broken = Memo::new(move |_| {
        let books = data.books()?;
        Some(data.read(&[EntityKind::Set], |data| records(data, books.facts(), id)))
    });
    let plan = workout.clone();
    let coming = Memo::new(move |_| {
        let now = moment();
        let later = Moment {
            at: now.at + Duration::hours(NEXT_TIME_H),
            ..now
        };
        let mut draft = plan.clone();
        draft.local_date = later.local_date();
        draft.started_at = later.at;
        #[expect(
            clippy::redundant_closure_for_method_calls,
            reason = "the method is not general over the lifetime"
        )]
        let next = data.coach_at(later, move |_| Some((None, draft)), |session| session.slots())?;
        Some(data.peek(|data| next_time(data, id, &next)))
    });
    let record_list = move || {
        let records = broken.get().unwrap_or_default();
        if records.is_empty() {
            return view! { <p class="muted">{t!(i18n, summary.no_records)}</p> }.into_any();
        }
        let lines = records.into_iter().map(|record| {
            view! {
                <li class="record">
                    <Icon glyph=Glyph::Record />
                    <span>{record_text(i18n, data, record)}</span>
                </li>
            }
        });
        view! { <ul class="records">{lines.collect_view()}</ul> }.into_any()
    };
    let next_list = move || {
        let lines = coming.get().unwrap_or_default().into_iter();
        lines
            .map(|change| view! { <li class="next-change">{next_text(i18n, data, change)}</li> })
            .collect_view()
    };
    view! {
        <PageHeader title=move || t_string!(i18n, summary.title)>
            <span class="muted figures">{facts}</span>
        </PageHeader>
        <p class="summary-title">{workout.title.clone()}</p>
        <div class="columns">
            <div class="stack">
                <SessionRpe id />
                <section class="section" aria-labelledby="records-title">
                    <h2 id="records-title">{t!(i18n, summary.records)}</h2>
                    {record_list}
                </section>
            </div>
            <section class="section" aria-labelledby="next-time">
                <h2 id="next-time">{t!(i18n, summary.next)}</h2>
                <ul class="figures" data-testid="next-time">{next_list}</ul>
            </section>
        </div>
        <InstallPlace />
        <div class="action-bar">
            <ButtonLink href="/" variant=ButtonVariant::Primary wide=true>
                {t!(i18n, summary.done)}
            </ButtonLink>
        </div>
    }
}

/// Where the offer to install the app stands, once its part is there.
#[component]
fn InstallPlace() -> impl IntoView {
    let offer = RwSignal::new(None::<fn() -> AnyView>);
    spawn_local(async move {
        let made = parts::patiently(parts::install_offer).await;
        offer.try_set(Some(made));
    });
    move || offer.get().map(|offer| offer())
}

/// Effort of the whole session, 0 to 10: one tap.
#[component]
fn SessionRpe(id: WorkoutId) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let value = move || {
        data.read(&[EntityKind::Workout], |data| {
            data.workouts.get(&id).and_then(|workout| workout.session_rpe)
        })
    };
    let set = move |rpe: u8| {
        spawn_local(async move {
            let Some(before) = data.peek(|data| data.workouts.get(&id).cloned()) else {
                return;
            };
            let after = Workout {
                session_rpe: Some(rpe),
                ..before.clone()
            };
            if let Some(change) = Change::update(id, &before, &after) {
                let _ = data.commit(vec![change]).await;
            }
        });
    };
    let chips = (1..=10_u8).map(|rpe| {
        view! {
            <button
                type="button"
                class="chip"
                aria-label=text!(i18n, summary.rpe_value, value = rpe)
                aria-pressed=move || if value() == Some(rpe) { "true" } else { "false" }
                on:click=move |_| set(rpe)
            >
                {rpe}
            </button>
        }
    });
    view! {
        <fieldset class="rpe">
            <legend>{t!(i18n, summary.rpe)}</legend>
            <div class="rpe-chips figures">{chips.collect_view()}</div>
            <div class="row row-apart muted small" aria-hidden="true">
                <span>{t!(i18n, summary.rpe_easy)}</span>
                <span>{t!(i18n, summary.rpe_hard)}</span>
            </div>
        </fieldset>
    }
}

fn next_text(i18n: Words, data: Data, change: NextTime) -> String {
    let (exercise, unit, convention) = name_and_unit(data, change.exercise);
    let load = |weight: Weight| load_in(i18n, Some(weight), unit, convention);
    let (next, before) = (load(change.next), load(change.before));
    match change.next.cmp(&change.before) {
        std::cmp::Ordering::Greater => {
            text!(
                i18n,
                summary.next_heavier,
                exercise = exercise,
                load = next,
                before = before
            )
        }
        std::cmp::Ordering::Less => text!(
            i18n,
            summary.next_lighter,
            exercise = exercise,
            load = next,
            before = before
        ),
        std::cmp::Ordering::Equal => text!(i18n, summary.next_same, exercise = exercise, load = next),
    }
}
