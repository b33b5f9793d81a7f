//! One exercise.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::catalogue::CatalogueExercise;
use shared::entity::CustomExercise;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;

use crate::components::{
    Banner, Button, ButtonLink, ButtonVariant, EmptyState, PageHeader, Skeleton, SkeletonShape,
};
use crate::features::exercises::{About, NoteEditor, NoteView, RecentSets};
use crate::features::saving::use_saving;
use crate::i18n::*;
use crate::state::{Change, use_data};

/// `/exercises/{id}`: what it is, the lifter's own words, what was done last.
#[component]
pub fn ExercisePage() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")?.parse::<ExerciseId>().ok()));
    let entry = Memo::new(move |_| data.books()?.exercise(id.get()?).cloned());
    let title = move || {
        let name = entry.with(|entry| entry.as_ref().map(|entry| entry.name.clone()));
        name.unwrap_or_else(|| t_string!(i18n, exercises.title).to_owned())
    };
    let body = move || match entry.get() {
        Some(entry) => view! { <Exercise entry /> }.into_any(),
        None => view! {
            <EmptyState
                title=move || t_string!(i18n, exercises.missing)
                body=move || t_string!(i18n, exercises.missing_help)
            >
                <ButtonLink href="/exercises">{t!(i18n, exercises.title)}</ButtonLink>
            </EmptyState>
        }
        .into_any(),
    };
    view! {
        <PageHeader title back="/exercises" />
        <Show
            when=move || data.is_ready() && data.books().is_some()
            fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=8 /> }
        >
            {body}
        </Show>
    }
}

#[component]
fn Exercise(entry: CatalogueExercise) -> impl IntoView {
    let data = use_data();
    let i18n = use_i18n();
    let id = entry.id;
    let own = untrack(|| data.books()).is_some_and(|books| books.is_own(id));
    view! {
        <div class="exercise-page">
            <div class="stack stack-wide">
                {own.then(|| view! { <Own id /> })}
                <About entry />
            </div>
            <div class="stack stack-wide">
                <Note id />
                <section class="section">
                    <h2>{t!(i18n, exercises.recent)}</h2>
                    <RecentSets id />
                </section>
            </div>
        </div>
    }
}

/// The lifter's own words, and the way to change them.
#[component]
fn Note(id: ExerciseId) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let writing = RwSignal::new(false);
    let has_note = move || {
        data.read(&[EntityKind::ExerciseNote], |data| {
            data.exercise_notes.contains_key(&id)
        })
    };
    let ask = move || {
        view! {
            <NoteView id />
            <div class="row">
                <Button on_press=move |()| writing.set(true)>
                    {move || {
                        if has_note() {
                            t_string!(i18n, exercises.note_edit)
                        } else {
                            t_string!(i18n, exercises.note_add)
                        }
                    }}
                </Button>
            </div>
        }
    };
    view! {
        <section class="section">
            <h2>{t!(i18n, exercises.your_note)}</h2>
            <Show when=move || writing.get() fallback=ask>
                <NoteEditor id on_done=move |()| writing.set(false) />
            </Show>
        </section>
    }
}

/// What can be done with an exercise of one's own.
#[component]
fn Own(id: ExerciseId) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let archived = move || {
        data.read(&[EntityKind::CustomExercise], |data| {
            data.exercises.get(&id).is_some_and(|exercise| exercise.archived)
        })
    };
    let set_archived = move |archived: bool| {
        let changes = data.peek(|data| {
            let before = data.exercises.get(&id)?;
            let after = CustomExercise {
                archived,
                ..before.clone()
            };
            Some((
                Change::update(id, before, &after)?,
                Change::update(id, &after, before)?,
            ))
        });
        let Some((change, undo)) = changes else { return };
        let said = untrack(|| {
            if archived {
                text!(i18n, own.archived)
            } else {
                text!(i18n, own.restored)
            }
        });
        saving.undoable(vec![change], vec![undo], said, || {});
    };
    view! {
        <div class="stack">
            <Show when=archived>
                <Banner>{t!(i18n, own.is_archived)}</Banner>
            </Show>
            <div class="row">
                <ButtonLink href=format!("/exercises/{id}/edit")>{t!(i18n, own.edit)}</ButtonLink>
                <Show
                    when=archived
                    fallback=move || {
                        view! {
                            <Button variant=ButtonVariant::Quiet on_press=move |()| set_archived(true)>
                                {t!(i18n, own.archive)}
                            </Button>
                        }
                    }
                >
                    <Button on_press=move |()| set_archived(false)>{t!(i18n, own.restore)}</Button>
                </Show>
            </div>
        </div>
    }
}
