//! One set: its name, what was done last time, its cells and its ✓.

use leptos::prelude::*;

use super::actions::Tick;
use super::cells::{RepsCell, RirCell, WeightCell};
use super::words::{previous_text, row_name};
use super::{Label, RowKey, Standing};
use crate::features::running::{Outlier, Running};
use crate::features::set_entry::Missing;
use crate::features::words::{kind_letter, kind_text};
use crate::i18n::*;

/// A row of the table.
#[component]
pub fn SetRow(
    /// The running workout.
    running: Running,
    /// Which row.
    key: RowKey,
    /// Asks what the set is for.
    on_kind: Callback<RowKey>,
    /// Asks about a load that does not fit.
    on_outlier: Callback<Outlier>,
    /// Says what the row lacks.
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
    let kind = move || row.with(|row| row.as_ref().map(|row| row.kind).unwrap_or_default());
    let label = move || match row.with(|row| row.as_ref().map(|row| row.label)) {
        Some(Label::Number(number)) => view! {
            <button
                type="button"
                class="set-kind"
                aria-label=text!(i18n, workout.kind_change, set = name(), kind = kind_text(i18n, kind()))
                on:click=move |_| on_kind.run(key)
            >
                {number}
                {kind_letter(i18n, kind()).map(|letter| view! { <span class="set-letter">{letter}</span> })}
            </button>
        }
        .into_any(),
        _ => text!(i18n, workout.warm_up_short).into_any(),
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
