//! Making and changing an exercise of one's own.

use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::entity::CustomExercise;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;

use crate::components::{ButtonLink, EmptyState, PageHeader, Skeleton, SkeletonShape};
use crate::features::own_exercise::{Draft, OwnExerciseForm};
use crate::features::saving::use_saving;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::{Change, use_data};

/// `/exercises/new`.
#[component]
pub fn NewExercise() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let navigate = StoredValue::new_local(use_navigate());
    // One id for the page: pressing twice makes one exercise.
    let id: ExerciseId = ids::new_id();
    let save = move |exercise: CustomExercise| {
        let said = untrack(|| text!(i18n, own.made, name = exercise.name));
        let (change, undo) = (Change::put(id, &exercise), Change::delete::<CustomExercise>(id));
        saving.undoable(vec![change], vec![undo], said, move || {
            navigate.with_value(|go| go(&format!("/exercises/{id}"), Default::default()));
        });
    };
    view! {
        <PageHeader title=move || t_string!(i18n, own.title) back="/exercises" />
        <Show when=move || data.is_ready() fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=8 /> }>
            <OwnExerciseForm start=Draft::default() on_save=save />
        </Show>
    }
}

/// `/exercises/{id}/edit`.
#[component]
pub fn EditExercise() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let params = use_params_map();
    let navigate = StoredValue::new_local(use_navigate());
    let id = Memo::new(move |_| params.with(|params| params.get("id")?.parse::<ExerciseId>().ok()));
    let known = Memo::new(move |_| {
        let id = id.get()?;
        data.read(&[EntityKind::CustomExercise], |data| {
            data.exercises.contains_key(&id)
        })
        .then_some(id)
    });
    let form = move || {
        let Some(id) = known.get() else {
            return view! {
                <EmptyState
                    title=move || t_string!(i18n, exercises.missing)
                    body=move || t_string!(i18n, exercises.missing_help)
                >
                    <ButtonLink href="/exercises">{t!(i18n, exercises.title)}</ButtonLink>
                </EmptyState>
            }
            .into_any();
        };
        let Some(before) = data.peek(|data| data.exercises.get(&id).cloned()) else {
            return ().into_any();
        };
        let start = Draft::of(&before);
        let save = move |after: CustomExercise| {
            let back = move || navigate.with_value(|go| go(&format!("/exercises/{id}"), Default::default()));
            match (
                Change::update(id, &before, &after),
                Change::update(id, &after, &before),
            ) {
                (Some(change), Some(undo)) => {
                    let said = untrack(|| text!(i18n, own.changed, name = after.name));
                    saving.undoable(vec![change], vec![undo], said, back);
                }
                _ => back(),
            }
        };
        view! { <OwnExerciseForm start on_save=save /> }.into_any()
    };
    view! {
        <PageHeader title=move || t_string!(i18n, own.edit_title) back="/exercises" />
        <Show when=move || data.is_ready() fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=8 /> }>
            {form}
        </Show>
    }
}
