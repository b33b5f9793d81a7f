//! The table, bound to the running workout.

use leptos::prelude::*;

use super::row::SetRow;
use super::words::is_loaded;
use super::{Row, RowKey};
use crate::components::{Glyph, Icon};
use crate::features::running::{Outlier, Running};
use crate::features::set_entry::Missing;
use crate::features::words::unit_text;
use crate::i18n::*;

/// The sets of the exercise on the screen.
#[component]
pub fn SetTable(
    /// The running workout.
    running: Running,
    /// Asks what a set is for.
    #[prop(into)]
    on_kind: Callback<RowKey>,
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
                    <SetRow running key on_kind on_outlier on_missing />
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
