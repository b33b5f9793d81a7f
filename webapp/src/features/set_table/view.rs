//! The table, bound to the running workout.

use leptos::prelude::*;
use training::exercise::LoadConvention;
use training::history::OutlierAnswer;

use super::{Label, Row, RowKey, Standing};
use crate::components::{Glyph, Icon};
use crate::features::prescription::weight_text;
use crate::features::running::{Exercise, Field, Focus, Outlier, Running};
use crate::features::set_entry::{Missing, Phase, Typed, reps_from, rir_text, seconds_from, weight_from};
use crate::features::words::{Words, load_text, unit_text};
use crate::i18n::*;

/// The sets of the exercise on the screen.
#[component]
pub fn SetTable(
    /// The running workout.
    running: Running,
    /// Asks about a load that does not fit.
    #[prop(into)]
    on_outlier: Callback<Outlier>,
    /// Says what a row lacks.
    #[prop(into)]
    on_missing: Callback<Missing>,
) -> impl IntoView {
    let i18n = use_i18n();
    let unfolded = RwSignal::new(false);
    let folded = Memo::new(move |_| !unfolded.get() && warm_ups_are_over(&running.rows()));
    let keys = Memo::new(move |_| {
        let shown = |row: &&Row| !(row.key.warm_up && folded.get());
        running
            .rows()
            .iter()
            .filter(shown)
            .map(|row| row.key)
            .collect::<Vec<_>>()
    });
    let warm_ups = move || {
        let rows = running.rows();
        let done = rows
            .iter()
            .filter(|row| row.key.warm_up && row.done.is_some())
            .count();
        counted!(i18n, workout.warm_ups_done, done)
    };
    let exercise = move || running.exercise();
    let weight_head = move || {
        exercise()
            .filter(is_loaded)
            .map(|e| unit_text(i18n, e.unit))
            .unwrap_or_default()
    };
    let reps_head = move || match exercise() {
        Some(exercise) if exercise.timed => text!(i18n, workout.column_time),
        _ => text!(i18n, workout.column_reps),
    };
    view! {
        <table class="set-table figures" data-testid="set-table">
            <thead>
                <tr>
                    <th scope="col">{t!(i18n, workout.column_set)}</th>
                    <th scope="col" class="set-previous">{t!(i18n, workout.column_previous)}</th>
                    <th scope="col">{weight_head}</th>
                    <th scope="col">{reps_head}</th>
                    <th scope="col">{t!(i18n, workout.column_rir)}</th>
                    <th scope="col"><span class="only-read">{t!(i18n, workout.column_done)}</span></th>
                </tr>
            </thead>
            <tbody>
                <Show when=move || folded.get()>
                    <tr class="set-folded">
                        <td colspan="6">
                            <button
                                type="button"
                                aria-expanded="false"
                                on:click=move |_| unfolded.set(true)
                            >
                                {warm_ups}
                                <Icon glyph=Glyph::Down />
                            </button>
                        </td>
                    </tr>
                </Show>
                <For each=move || keys.get() key=|key| *key let:key>
                    <SetRow running key on_outlier on_missing />
                </For>
            </tbody>
        </table>
    }
}

/// Once a set that counts is logged, the warm-ups give their place to what is to come.
fn warm_ups_are_over(rows: &[Row]) -> bool {
    let logged = |warm_up: bool| {
        rows.iter()
            .any(|row| row.key.warm_up == warm_up && row.done.is_some())
    };
    logged(true) && logged(false)
}

fn is_loaded(exercise: &Exercise) -> bool {
    exercise.entry.convention != LoadConvention::None
}

/// What a row is called by readers: `set 2`, `warm-up 1`.
#[must_use]
pub fn row_name(i18n: Words, label: Label, key: RowKey) -> String {
    match label {
        Label::WarmUp => text!(i18n, workout.warm_up_name, number = key.position + 1),
        Label::Number(number) => text!(i18n, workout.set_name, number = number),
    }
}

#[component]
fn SetRow(
    running: Running,
    key: RowKey,
    on_outlier: Callback<Outlier>,
    on_missing: Callback<Missing>,
) -> impl IntoView {
    let i18n = use_i18n();
    let row = Memo::new(move |_| running.row(key));
    let name = move || {
        row.with(|row| {
            row.as_ref()
                .map(|row| row_name(i18n, row.label, key))
                .unwrap_or_default()
        })
    };
    let phase = Memo::new(move |_| row.get().map(|row| running.phase(&row)).unwrap_or_default());
    let standing = move || {
        row.with(|row| match row.as_ref().map(|row| row.standing) {
            Some(Standing::Logged(_)) => "logged",
            Some(Standing::Next) => "next",
            Some(Standing::PassedOver) => "passed",
            Some(Standing::Later) | None => "later",
        })
    };
    let label = move || {
        row.with(|row| match row.as_ref().map(|row| row.label) {
            Some(Label::Number(number)) => number.to_string(),
            _ => text!(i18n, workout.warm_up_short),
        })
    };
    view! {
        <tr
            class="set-row"
            data-standing=standing
            data-testid=if key.warm_up { "warm-up-row" } else { "set-row" }
        >
            <th scope="row" aria-label=name>{label}</th>
            <td class="set-previous muted">{move || row.get().map(|row| previous_text(i18n, &row, running))}</td>
            <td><WeightCell running row /></td>
            <td><RepsCell running row /></td>
            <td><RirCell running row /></td>
            <td><Tick running row phase on_outlier on_missing /></td>
        </tr>
    }
}

fn previous_text(i18n: Words, row: &Row, running: Running) -> String {
    let Some(set) = &row.previous else {
        return text!(i18n, workout.no_previous);
    };
    let unit = running.exercise().map_or(set.unit, |exercise| exercise.unit);
    let weight = set.weight.map(|weight| weight_text(weight, unit));
    let count = match (set.reps, set.duration_s) {
        (Some(reps), _) => reps.get().to_string(),
        (None, Some(seconds)) => format!("{seconds} s"),
        (None, None) => String::new(),
    };
    let effort = set
        .known_rir()
        .map(|rir| format!(" @{}", rir_text(rir)))
        .unwrap_or_default();
    weight.map_or_else(
        || format!("{count}{effort}"),
        |weight| format!("{weight} × {count}{effort}"),
    )
}

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

#[component]
fn WeightCell(running: Running, row: Memo<Option<Row>>) -> impl IntoView {
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

#[component]
fn RepsCell(running: Running, row: Memo<Option<Row>>) -> impl IntoView {
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
fn RirCell(running: Running, row: Memo<Option<Row>>) -> impl IntoView {
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

#[component]
fn Tick(
    running: Running,
    row: Memo<Option<Row>>,
    phase: Memo<Phase>,
    on_outlier: Callback<Outlier>,
    on_missing: Callback<Missing>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dirty = move || {
        row.with(|row| {
            row.as_ref()
                .is_some_and(|row| row.done.is_some() && running.draft(row).is_touched())
        })
    };
    let label = move || {
        let set = row.with(|row| {
            row.as_ref()
                .map(|row| row_name(i18n, row.label, row.key))
                .unwrap_or_default()
        });
        match phase.get() {
            Phase::Saving | Phase::SavingEdit => text!(i18n, workout.saving, set = set),
            _ if dirty() => text!(i18n, workout.save_edit, set = set),
            phase if phase.is_on_disk() => text!(i18n, workout.ticked, set = set),
            _ => text!(i18n, workout.tick, set = set),
        }
    };
    let state = move || match phase.get() {
        Phase::Saving | Phase::SavingEdit => "saving",
        Phase::Failed => "failed",
        _ if dirty() => "dirty",
        phase if phase.is_on_disk() => "solid",
        _ => "open",
    };
    let on_click = move |_| {
        let Some(row) = row.get_untracked() else { return };
        press(running, &row, on_outlier, on_missing);
    };
    view! {
        <button type="button" class="tick" data-state=state aria-label=label on:click=on_click>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path d="M20 6 9 17l-5-5"></path>
            </svg>
        </button>
    }
}

/// ✓: asks first where the load does not fit, opens a logged row for changing, else logs.
pub fn press(running: Running, row: &Row, on_outlier: Callback<Outlier>, on_missing: Callback<Missing>) {
    if row.done.is_some() && !untrack(|| running.draft(row)).is_touched() {
        running.set_focus(Focus {
            row: row.key,
            field: Field::Reps,
        });
        return;
    }
    if let Some(outlier) = running.outlier(row) {
        on_outlier.run(outlier);
        return;
    }
    if let Err(missing) = running.tick(row, OutlierAnswer::NotAsked) {
        on_missing.run(missing);
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

/// What the load of a row is in words, for a button: `80 kg × 8`.
#[must_use]
pub fn row_summary(i18n: Words, running: Running, row: &Row) -> String {
    let (draft, exercise) = (running.draft(row), running.exercise());
    let unit = exercise
        .as_ref()
        .map(|exercise| exercise.unit)
        .unwrap_or_default();
    let count = if exercise.as_ref().is_some_and(|exercise| exercise.timed) {
        draft
            .duration_s
            .value()
            .map(|seconds| format!("{seconds}\u{a0}{}", t_string!(i18n, unit.seconds)))
    } else {
        draft.reps.value().map(|reps| reps.get().to_string())
    };
    let loaded = exercise.as_ref().is_some_and(is_loaded);
    let load = draft
        .weight
        .value()
        .filter(|_| loaded)
        .map(|weight| load_text(i18n, Some(weight), unit));
    match (load, count) {
        (Some(load), Some(count)) => format!("{load} × {count}"),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => String::new(),
    }
}
