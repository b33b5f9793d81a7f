//! The running workout: the page that this product is about.

mod actions;
mod arrange;
mod celebration;
mod exercises;
mod footer;
mod instead_of;
mod kind;
mod note;
mod pain;
mod shorten;
mod stage;
mod voice;

use leptos::prelude::*;
use shared::ids::WorkoutId;
use shared::sync::EntityKind;

use crate::components::{ButtonLink, EmptyState, Later, PageHeader, Skeleton, SkeletonShape};
use crate::features::running::Running;
use crate::i18n::*;
use crate::platform::wake_lock;
use crate::state::{Rest, use_data};

/// The running workout.
#[component]
pub fn Workout() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let id = Memo::new(move |_| {
        data.read(&[EntityKind::Workout], |data| {
            data.active_workout().map(|(id, _)| id)
        })
    });
    let ready = move || data.books().is_some();
    move || match id.get() {
        Some(id) if ready() => view! { <Floor id /> }.into_any(),
        Some(_) => view! {
            <PageHeader title=move || t_string!(i18n, workout.title) />
            <Skeleton shape=SkeletonShape::Figure />
            <Skeleton shape=SkeletonShape::Row count=5 />
        }
        .into_any(),
        None => view! {
            <PageHeader title=move || t_string!(i18n, workout.title) back="/" />
            <EmptyState
                title=move || t_string!(i18n, workout.none_running)
                body=move || t_string!(i18n, workout.none_running_help)
            >
                <ButtonLink href="/">{t!(i18n, today.title)}</ButtonLink>
            </EmptyState>
        }
        .into_any(),
    }
}

#[component]
fn Floor(id: WorkoutId) -> impl IntoView {
    let data = use_data();
    let rest: Rest = expect_context();
    let running = Running::new(data, rest, id);
    wake_lock::hold();
    let (switching, explaining, finishing) =
        (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    view! {
        <div class="columns workout">
            <stage::Stage running explaining switching />
            <aside class="workout-side">
                <Later>
                    <exercises::ExerciseList running switching finishing />
                </Later>
            </aside>
        </div>
        <Later>
            <footer::Footer running rest finishing />
        </Later>
        <Later>
            <exercises::Switcher running switching finishing />
        </Later>
    }
}
