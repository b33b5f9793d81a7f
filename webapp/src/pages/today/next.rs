//! The next workout, or the one that runs, with the first load of each exercise.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::coach::{AthleteData, SlotPrescription, draft_workout, duration_s};
use shared::entity::Workout;
use shared::ids::WorkoutId;
use shared::sync::EntityKind;

use crate::components::{Button, ButtonVariant};
use crate::features::prescription::RepRange;
use crate::features::words::{Words, prescribed_load};
use crate::format;
use crate::i18n::*;
use crate::platform::{ids, local_storage};
use crate::state::{Change, Data, moment, use_data};

/// The workout that runs, else the next of the plan.
fn subject(data: &AthleteData) -> Option<(Option<WorkoutId>, Workout)> {
    match data.active_workout() {
        Some((id, workout)) => Some((Some(id), workout.clone())),
        None => Some((None, draft_workout(data, data.profile.active_gym, moment())?)),
    }
}

/// The next workout.
#[component]
pub fn NextWorkout() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let navigate = use_navigate();
    let busy = RwSignal::new(false);
    let workout = Memo::new(move |_| {
        let kinds = [
            EntityKind::Workout,
            EntityKind::Assignment,
            EntityKind::PlanRevision,
            EntityKind::Profile,
            EntityKind::NoticeAnswer,
        ];
        data.read(&kinds, subject)
    });
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method is not general over the lifetime"
    )]
    let slots = Memo::new(move |_| data.coach(subject, |session| session.slots()).unwrap_or_default());
    let running = move || workout.with(|workout| workout.as_ref().is_some_and(|(id, _)| id.is_some()));
    let title =
        move || workout.with(|workout| workout.as_ref().map(|(_, w)| w.title.clone()).unwrap_or_default());
    let about = move || {
        let count = slots.with(Vec::len);
        let minutes = format::minutes(slots.with(|slots| duration_s(slots)));
        format!(
            "{} · {}",
            counted!(i18n, today.exercises, count),
            text!(i18n, today.about_min, minutes = minutes)
        )
    };
    let lines = move || slots.with(|slots| slots.iter().map(|slot| line(i18n, data, slot)).collect_view());
    let label = move || {
        if running() {
            text!(i18n, today.resume, name = title())
        } else {
            text!(i18n, today.start, name = title())
        }
    };
    let start = move |()| {
        let navigate = navigate.clone();
        busy.set(true);
        spawn_local(async move {
            let ready = match data.peek(subject) {
                Some((Some(_), _)) => true,
                Some((None, workout)) => begin(data, &workout).await,
                None => false,
            };
            busy.try_set(false);
            if ready {
                navigate("/workout", NavigateOptions::default());
            }
        });
    };
    view! {
        <section class="next" aria-labelledby="next-title">
            <div class="row row-apart">
                <h2 id="next-title">{title}</h2>
                <span class="muted figures">{about}</span>
            </div>
            <Show when=running>
                <p class="muted">{t!(i18n, today.running)}</p>
            </Show>
            <ul class="next-list figures" data-testid="next-exercises">{lines}</ul>
        </section>
        <div class="action-bar start-bar">
            <Button variant=ButtonVariant::Primary wide=true busy on_press=start>
                {label}
            </Button>
        </div>
    }
}

async fn begin(data: Data, workout: &Workout) -> bool {
    let id: WorkoutId = ids::new_id();
    local_storage::remove("slot");
    data.commit(vec![Change::put(id, workout)]).await.is_ok()
}

fn line(i18n: Words, data: Data, slot: &SlotPrescription) -> impl IntoView + use<> {
    let books = data.books();
    let name = books
        .as_ref()
        .map(|books| books.name(slot.exercise))
        .unwrap_or_default();
    let equipment = books
        .as_ref()
        .and_then(|books| books.exercise(slot.exercise))
        .map(|entry| entry.equipment);
    let unit = data.read(&[EntityKind::Profile], |data| match equipment {
        Some(equipment) => data.profile.unit_of(equipment),
        None => data.profile.unit,
    });
    let first = slot.sets.first();
    let load = first.map(|set| prescribed_load(i18n, set, unit));
    let sets = first.map(|set| format!("{} × {}", slot.sets.len(), RepRange::of(set)));
    let finding = first
        .is_some_and(|set| set.calibrating)
        .then(|| text!(i18n, today.finding));
    view! {
        <li class="next-line">
            <span class="next-name">
                {name}
                {finding.map(|finding| view! { <small class="muted">{finding}</small> })}
            </span>
            <strong class="next-load">{load}</strong>
            <span class="next-sets">{sets}</span>
        </li>
    }
}
