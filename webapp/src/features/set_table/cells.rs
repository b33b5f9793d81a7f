//! The numbers of a set, each a field or a button.

use leptos::prelude::*;

use super::Row;
use super::words::{is_loaded, row_name};
use crate::features::prescription::weight_text;
use crate::features::running::{Field, Focus, Running};
use crate::features::set_entry::{Phase, Typed, reps_from, rir_text, seconds_from, weight_from};
use crate::features::words::Words;
use crate::i18n::*;

/// A number that can be typed. The text is kept as typed while it has the focus.
#[component]
fn NumberCell(
    label: Signal<String>,
    value: Signal<String>,
    decimal: bool,
    invalid: Signal<bool>,
    open: Signal<bool>,
    selected: Signal<bool>,
    on_type: Callback<String>,
    on_touch: Callback<()>,
) -> impl IntoView {
    let typing = RwSignal::new(None::<String>);
    view! {
        <input
            class="set-input"
            type="text"
            inputmode=if decimal { "decimal" } else { "numeric" }
            autocomplete="off"
            enterkeyhint="done"
            aria-label=move || label.get()
            aria-invalid=move || invalid.get().then_some("true")
            data-selected=move || selected.get().then_some("")
            readonly=move || !open.get()
            prop:value=move || typing.get().unwrap_or_else(|| value.get())
            on:focus=move |event| {
                on_touch.run(());
                event_target::<web_sys::HtmlInputElement>(&event).select();
            }
            on:input=move |event| {
                let text = event_target_value(&event);
                typing.set(Some(text.clone()));
                on_type.run(text);
            }
            on:blur=move |_| typing.set(None)
            on:keydown=move |event| {
                if event.key() == "Enter" {
                    event_target::<web_sys::HtmlInputElement>(&event).blur().ok();
                }
            }
        />
    }
}

/// The load.
#[component]
pub fn WeightCell(running: Running, row: Memo<Option<Row>>) -> impl IntoView {
    let i18n = use_i18n();
    let invalid = RwSignal::new(false);
    let unit = move || {
        running
            .exercise()
            .map(|exercise| exercise.unit)
            .unwrap_or_default()
    };
    let shown = move || running.exercise().is_some_and(|exercise| is_loaded(&exercise));
    let value = Signal::derive(move || {
        let weight = row.with(|row| row.as_ref().and_then(|row| running.draft(row).weight.value()));
        weight
            .map(|weight| weight_text(weight, unit()))
            .unwrap_or_default()
    });
    let label = named(i18n, row, |i18n, set| text!(i18n, workout.weight_of, set = set));
    let on_type = Callback::new(move |text: String| {
        let typed = weight_from(&text.replace('\u{2212}', "-"), untrack(unit));
        invalid.set(typed == Typed::Invalid);
        if let (Some(row), false) = (row.get_untracked(), typed == Typed::Invalid) {
            running.edit(&row, |draft| draft.weight.typed = typed.value());
        }
    });
    view! {
        <Show when=shown fallback=|| view! { <span class="muted">"–"</span> }>
            <NumberCell
                label
                value
                decimal=true
                invalid=invalid.into()
                open=is_open(running, row)
                selected=is_selected(running, row, Field::Weight)
                on_type
                on_touch=touch(running, row, Field::Weight)
            />
        </Show>
    }
}

/// Repetitions, or seconds of a timed set.
#[component]
pub fn RepsCell(running: Running, row: Memo<Option<Row>>) -> impl IntoView {
    let i18n = use_i18n();
    let invalid = RwSignal::new(false);
    let timed = move || running.exercise().is_some_and(|exercise| exercise.timed);
    let value = Signal::derive(move || {
        let draft = row
            .with(|row| row.as_ref().map(|row| running.draft(row)))
            .unwrap_or_default();
        let text = if timed() {
            draft.duration_s.value().map(|seconds| seconds.to_string())
        } else {
            draft.reps.value().map(|reps| reps.get().to_string())
        };
        text.unwrap_or_default()
    });
    let label = Signal::derive(move || {
        let set = row.with(|row| {
            row.as_ref()
                .map(|row| row_name(i18n, row.label, row.key))
                .unwrap_or_default()
        });
        if timed() {
            text!(i18n, workout.time_of, set = set)
        } else {
            text!(i18n, workout.reps_of, set = set)
        }
    });
    let on_type = Callback::new(move |text: String| {
        let Some(row) = row.get_untracked() else { return };
        if untrack(timed) {
            let typed = seconds_from(&text);
            invalid.set(typed == Typed::Invalid);
            if typed != Typed::Invalid {
                running.edit(&row, |draft| draft.duration_s.typed = typed.value());
            }
        } else {
            let typed = reps_from(&text);
            invalid.set(typed == Typed::Invalid);
            if typed != Typed::Invalid {
                running.edit(&row, |draft| draft.reps.typed = typed.value());
            }
        }
    });
    view! {
        <NumberCell
            label
            value
            decimal=false
            invalid=invalid.into()
            open=is_open(running, row)
            selected=is_selected(running, row, Field::Reps)
            on_type
            on_touch=touch(running, row, Field::Reps)
        />
    }
}

/// Reps in reserve are chosen in the strip, not typed: six targets for a thumb.
#[component]
pub fn RirCell(running: Running, row: Memo<Option<Row>>) -> impl IntoView {
    let i18n = use_i18n();
    let said = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            match &row.done {
                Some(done) => done.known_rir().map(rir_text),
                None => running.draft(row).rir.typed.map(rir_text),
            }
        })
    };
    let planned = move || {
        row.with(|row| row.as_ref().and_then(|row| running.draft(row).rir.value()))
            .map(rir_text)
    };
    let label = Signal::derive(move || {
        let set = row.with(|row| {
            row.as_ref()
                .map(|row| row_name(i18n, row.label, row.key))
                .unwrap_or_default()
        });
        let name = text!(i18n, workout.rir_of, set = set);
        match said() {
            Some(rir) => format!("{name}: {rir}"),
            None => {
                let planned = planned().unwrap_or_else(|| "–".to_owned());
                format!("{name}: {planned}, {}", t_string!(i18n, workout.rir_unsaid))
            }
        }
    });
    let on_touch = touch(running, row, Field::Rir);
    let warm_up = move || row.with(|row| row.as_ref().is_some_and(|row| row.key.warm_up));
    let selected = is_selected(running, row, Field::Rir);
    view! {
        <Show when=move || !warm_up() fallback=|| view! { <span class="muted">"–"</span> }>
            <button
                type="button"
                class="set-input set-rir"
                class:is-unsaid=move || said().is_none()
                aria-label=move || label.get()
                data-selected=move || selected.get().then_some("")
                on:click=move |_| on_touch.run(())
            >
                {move || said().or_else(planned).unwrap_or_else(|| "–".to_owned())}
            </button>
        </Show>
    }
}

fn named(
    i18n: Words,
    row: Memo<Option<Row>>,
    text: impl Fn(Words, String) -> String + Send + Sync + 'static,
) -> Signal<String> {
    Signal::derive(move || {
        let name = row.with(|row| {
            row.as_ref()
                .map(|row| row_name(i18n, row.label, row.key))
                .unwrap_or_default()
        });
        text(i18n, name)
    })
}

fn is_open(running: Running, row: Memo<Option<Row>>) -> Signal<bool> {
    Signal::derive(move || {
        let phase = row.with(|row| row.as_ref().map(|row| running.phase(row)));
        !matches!(phase, Some(Phase::Saving | Phase::SavingEdit))
    })
}

fn is_selected(running: Running, row: Memo<Option<Row>>, field: Field) -> Signal<bool> {
    Signal::derive(move || {
        let key = row.with(|row| row.as_ref().map(|row| row.key));
        running
            .focus()
            .is_some_and(|focus| Some(focus.row) == key && focus.field == field)
    })
}

fn touch(running: Running, row: Memo<Option<Row>>, field: Field) -> Callback<()> {
    Callback::new(move |()| {
        if let Some(row) = row.get_untracked() {
            running.set_focus(Focus { row: row.key, field });
        }
    })
}
