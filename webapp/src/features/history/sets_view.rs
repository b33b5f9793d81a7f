//! The sets of one exercise: what was prescribed beside what was done.

use leptos::prelude::*;
use shared::entity::{Prescribed, Set};
use shared::ids::SetId;
use training::exercise::LoadConvention;
use training::history::SetKind;

use super::{DetailSet, Exercise};
use crate::components::{Column, Glyph, Icon, IconButton, Table};
use crate::features::prescription::{RepRange, weight_text};
use crate::features::set_entry::rir_text;
use crate::features::words::{Words, kind_text, load_in};
use crate::format;
use crate::i18n::*;
use crate::state::use_data;

/// A table of sets.
#[component]
pub fn SetsOfExercise(
    /// The exercise with its sets.
    exercise: Exercise,
    /// A set is to be corrected.
    #[prop(into)]
    on_edit: Callback<(SetId, Set)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let id = exercise.exercise;
    let name = move || data.books().map(|books| books.name(id)).unwrap_or_default();
    let columns = vec![
        Column::text(move || t_string!(i18n, workout.column_set)),
        Column::text(move || t_string!(i18n, history.column_prescribed)),
        Column::number(move || t_string!(i18n, history.column_load)),
        Column::number(move || t_string!(i18n, workout.column_rir)),
        Column::number(move || t_string!(i18n, history.column_edit)),
    ];
    let rows = exercise
        .sets
        .into_iter()
        .map(|set| row(i18n, set, on_edit))
        .collect_view();
    view! {
        <section class="workout-exercise">
            <h2>{name}</h2>
            <Table caption=move || text!(i18n, history.table, exercise = name()) columns>
                {rows}
            </Table>
        </section>
    }
}

fn row(i18n: Words, row: DetailSet, on_edit: Callback<(SetId, Set)>) -> impl IntoView {
    let name = set_name(i18n, &row);
    let short = row.short_by();
    let set = row.set.clone();
    let mark = if row.is_warm_up() {
        format!("{}{}", t_string!(i18n, workout.warm_up_short), row.number)
    } else {
        row.number.to_string()
    };
    let kind = (!matches!(set.kind, SetKind::Working | SetKind::WarmUp)).then(|| kind_text(i18n, set.kind));
    let rir = set.known_rir().map_or_else(|| "–".to_owned(), rir_text);
    let target = (row.id, set.clone());
    view! {
        <tr class="workout-set" class:is-warm-up=row.is_warm_up()>
            <th scope="row">
                <span class="only-read">{name.clone()}</span>
                <span aria-hidden="true">{mark}</span>
                {row
                    .unsynced
                    .then(|| {
                        view! {
                            <span class="history-unsynced" title=move || t_string!(i18n, history.unsynced)>
                                <Icon glyph=Glyph::Unsynced />
                                <span class="only-read">{t!(i18n, history.unsynced)}</span>
                            </span>
                        }
                    })}
            </th>
            <td class="muted">{prescribed_text(i18n, &set)}</td>
            <td class="cell-number">
                <strong>{done_text(i18n, &set)}</strong>
                {kind.map(|kind| view! { <span class="workout-set-note">{kind}</span> })}
                {(short > 0)
                    .then(|| view! { <span class="workout-set-note is-short">"✕ "{counted!(i18n, history.short, short)}</span> })}
                {(!set.note.is_empty()).then(|| view! { <span class="workout-set-note">{set.note.clone()}</span> })}
            </td>
            <td class="cell-number">{rir}</td>
            <td class="workout-set-edit">
                <IconButton
                    glyph=Glyph::Edit
                    label=text!(i18n, history.edit, set = name)
                    on_press=move |()| on_edit.run(target.clone())
                />
            </td>
        </tr>
    }
}

fn set_name(i18n: Words, row: &DetailSet) -> String {
    if row.is_warm_up() {
        text!(i18n, workout.warm_up_name, number = row.number)
    } else {
        text!(i18n, workout.set_name, number = row.number)
    }
}

/// Broken, on a narrow screen, only before the repetitions and before the RIR.
fn prescribed_text(i18n: Words, set: &Set) -> String {
    let Some(Prescribed {
        weight,
        reps_low,
        reps_high,
        rir,
        ..
    }) = &set.prescribed
    else {
        return text!(i18n, history.nothing_prescribed);
    };
    let reps = RepRange(*reps_low, *reps_high);
    let rir = rir_text(*rir);
    match weight {
        Some(weight) if set.convention == LoadConvention::Added => {
            let load = load_in(i18n, Some(*weight), set.unit, set.convention);
            format!("{load} ×\u{a0}{reps} @{rir}")
        }
        Some(weight) => format!("{} ×\u{a0}{reps} @{rir}", weight_text(*weight, set.unit)),
        None => format!("{reps} @{rir}"),
    }
}

fn done_text(i18n: Words, set: &Set) -> String {
    let count = match (set.reps, set.duration_s) {
        (Some(reps), _) => reps.get().to_string(),
        (None, Some(seconds)) => format::clock(seconds),
        (None, None) => String::new(),
    };
    match set.weight {
        Some(weight) => format!(
            "{} ×\u{a0}{count}",
            load_in(i18n, Some(weight), set.unit, set.convention)
        ),
        None => count,
    }
}
