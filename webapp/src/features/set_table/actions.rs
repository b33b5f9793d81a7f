//! What ✓ does.

use leptos::prelude::*;
use training::history::OutlierAnswer;

use super::words::row_name;
use super::{Row, Standing};
use crate::features::running::{Field, Focus, Outlier, Running};
use crate::features::set_entry::{Missing, Phase};
use crate::i18n::*;

/// The ✓ of a row: open, being stored, solid, kept by nothing but this page, to be stored anew.
#[component]
pub fn Tick(
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
    let in_memory = move || {
        row.with(|row| match row.as_ref().map(|row| row.standing) {
            Some(Standing::Logged(id)) => running.is_only_in_memory(id),
            _ => false,
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
            phase if phase.is_on_disk() && in_memory() => text!(i18n, workout.ticked_in_memory, set = set),
            phase if phase.is_on_disk() => text!(i18n, workout.ticked, set = set),
            _ => text!(i18n, workout.tick, set = set),
        }
    };
    let state = move || match phase.get() {
        Phase::Saving | Phase::SavingEdit => "saving",
        Phase::Failed => "failed",
        _ if dirty() => "dirty",
        phase if phase.is_on_disk() && in_memory() => "memory",
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
