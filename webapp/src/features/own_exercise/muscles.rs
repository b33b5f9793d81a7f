//! Muscles of an exercise: those it trains, each with its part.

use leptos::prelude::*;
use training::exercise::{Muscle, Role};

use super::Draft;
use crate::components::{Glyph, IconButton, Segmented, Select};
use crate::features::words::muscle;
use crate::i18n::*;
use crate::platform::{focus, timer};

/// The muscles that are named, and a list to name one more.
#[component]
pub fn MuscleChoice(
    /// The form.
    draft: RwSignal<Draft>,
    /// What is wrong with them.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let named = Memo::new(move |_| {
        draft.with(|draft| {
            let shares = draft.exercise().muscles.iter();
            shares.map(|share| share.muscle).collect::<Vec<_>>()
        })
    });
    let others = Signal::derive(move || {
        let named = named.get();
        let free = Muscle::ALL.into_iter().filter(|muscle| !named.contains(muscle));
        free.map(|one| (one, muscle(i18n, one))).collect::<Vec<_>>()
    });
    let add = move |muscle| {
        draft.update(|draft| {
            let first = draft.exercise().muscles.is_empty();
            draft.set_muscle(muscle, Some(if first { Role::Prime } else { Role::Secondary }));
        });
        timer::next_frame(|| {
            focus::focus(".own-add-muscle select");
        });
    };
    let row = move |one: Muscle| {
        let role = move || {
            draft.with(|draft| {
                let shares = &draft.exercise().muscles;
                shares
                    .iter()
                    .find(|share| share.muscle == one)
                    .map(|share| share.role)
            })
        };
        let roles: Vec<(Role, TextProp)> = vec![
            (Role::Prime, (move || t_string!(i18n, own.prime)).into()),
            (Role::Secondary, (move || t_string!(i18n, own.secondary)).into()),
        ];
        view! {
            <div class="own-muscle">
                <Segmented
                    label=muscle(i18n, one)
                    options=roles
                    value=Signal::derive(role)
                    on_change=move |role| draft.update(|draft| draft.set_muscle(one, Some(role)))
                />
                <IconButton
                    glyph=Glyph::Close
                    label=text!(i18n, own.remove_muscle, muscle = muscle(i18n, one))
                    on_press=move |()| draft.update(|draft| draft.set_muscle(one, None))
                />
            </div>
        }
    };
    view! {
        <fieldset class="own-muscles" class:is-invalid=move || error.with(Option::is_some)>
            <legend class="field-label">{t!(i18n, exercises.trains)}</legend>
            <p class="field-hint">{t!(i18n, own.muscles_hint)}</p>
            <For each=move || named.get() key=|muscle| *muscle children=row />
            // A list that was chosen from would show its next line as chosen: each choice gets a new one.
            <div class="own-add-muscle">
                <For each=move || [named.with(Vec::len)] key=|count| *count let:_count>
                    <Select
                        label=move || t_string!(i18n, own.add_muscle)
                        options=others
                        value=Signal::derive(|| None::<Muscle>)
                        on_change=add
                    />
                </For>
            </div>
            <p class="field-error" role="alert">
                {move || error.get()}
            </p>
        </fieldset>
    }
}
