//! The exercises of the workout: beside it on a wide screen, in a sheet on a phone.

use leptos::prelude::*;

use super::arrange::{Arrange, Movable};
use crate::components::{Button, Glyph, Icon, Sheet};
use crate::features::running::{Running, Slot};
use crate::i18n::*;
use crate::state::use_data;

/// The list.
#[component]
pub fn ExerciseList(running: Running, switching: RwSignal<bool>, finishing: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let arranging = RwSignal::new(false);
    let items = move || {
        let current = running.slot();
        let slots = running.overview().slots;
        let last = slots.len().saturating_sub(1);
        slots
            .into_iter()
            .enumerate()
            .map(|(place, slot)| {
                let Slot {
                    id,
                    exercise,
                    done,
                    planned,
                    skipped,
                    mark,
                    ..
                } = slot;
                let name = exercise
                    .zip(data.books())
                    .map(|(id, books)| books.name(id))
                    .unwrap_or_default();
                if arranging.get() {
                    let (first, last) = (place == 0, place == last);
                    return view! { <Movable running id name first last /> }.into_any();
                }
                let grouped = mark.is_some();
                let here = current.as_ref() == Some(&id);
                let count = if skipped {
                    "–".to_owned()
                } else {
                    format!("{done}/{planned}")
                };
                let complete = !skipped && done >= planned;
                view! {
                    <li>
                        <button
                            type="button"
                            class="exercise-item"
                            aria-current=here.then_some("true")
                            data-grouped=grouped.then_some("")
                            data-skipped=skipped.then_some("")
                            on:click=move |_| {
                                running.go_to(id.clone());
                                switching.set(false);
                            }
                        >
                            <span>
                                {mark.map(|mark| view! { <span class="superset-mark figures">{mark}</span> })}
                                {name}
                            </span>
                            <span class="figures muted">{count}</span>
                            <span class="exercise-mark">
                                {complete.then(|| view! { <Icon glyph=Glyph::Check /> })}
                            </span>
                        </button>
                    </li>
                }
                .into_any()
            })
            .collect_view()
    };
    view! {
        <nav aria-label=move || t_string!(i18n, workout.exercises)>
            <ul class="exercise-list" data-testid="exercise-list">{items}</ul>
        </nav>
        <Arrange running arranging switching />
        <Button
            wide=true
            on_press=move |()| {
                switching.set(false);
                finishing.set(true);
            }
        >
            {t!(i18n, workout.finish)}
        </Button>
    }
}

/// The list in a sheet.
#[component]
pub fn Switcher(running: Running, switching: RwSignal<bool>, finishing: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Sheet open=switching title=move || t_string!(i18n, workout.exercises)>
            <ExerciseList running switching finishing />
        </Sheet>
    }
}
