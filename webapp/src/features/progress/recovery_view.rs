//! What the last workouts have left in each muscle: as bars, in words, and as a table.

use std::rc::Rc;

use leptos::prelude::*;
use shared::coach::{TiredMuscle, tired_muscles};
use shared::sync::EntityKind;
use training::math::round_to_i32;

use super::figures::number;
use super::learned::Learned;
use super::using::use_learned;
use crate::components::chart::TableBehind;
use crate::components::{Column, Table};
use crate::features::words::{Grade, Words, grade, muscle};
use crate::i18n::*;
use crate::state::{moment, use_data};

/// Hard sets at which a bar is full: the most that one workout should ask of a muscle.
const FULL: f64 = 8.0;
/// More hours than this are said in days.
const DAY_HOURS: f64 = 36.0;

/// The muscles that are not fresh, the most tired first.
#[component]
pub fn Recovery() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let learned = use_learned(data);
    let tired = Memo::new(move |_| {
        let learned: Rc<Learned> = learned.get()?;
        Some(data.read(&[EntityKind::Profile], |data| {
            tired_muscles(data, learned.state(), moment())
        }))
    });
    let bars = move || {
        let tired = tired.get().unwrap_or_default();
        tired.iter().map(|one| bar(i18n, one)).collect_view()
    };
    let fresh = move || tired.with(|tired| tired.as_ref().is_some_and(Vec::is_empty));
    view! {
        <section class="section" aria-labelledby="recovery-title" data-testid="recovery">
            <h2 id="recovery-title">{t!(i18n, progress.recovery)}</h2>
            <p class="muted small">
                {t!(i18n, progress.recovery_help)} " " {move || grade(i18n, Grade::Assumption)} "."
            </p>
            <Show when=fresh>
                <p>{t!(i18n, progress.recovery_fresh)}</p>
            </Show>
            <Show when=move || !fresh()>
                <ul class="bars">{bars}</ul>
                <TableBehind>{table(i18n, tired)}</TableBehind>
            </Show>
        </section>
    }
}

fn bar(i18n: Words, tired: &TiredMuscle) -> impl IntoView + use<> {
    let percent = round_to_i32((tired.sets / FULL).clamp(0.0, 1.0) * 100.0);
    view! {
        <li class="bar bar-even">
            <span class="bar-name">{muscle(i18n, tired.muscle)}</span>
            <span class="bar-track" aria-hidden="true">
                <i class="bar-fill" style:width=format!("{percent}%")></i>
            </span>
            <span class="bar-text figures">{ready(i18n, tired)}</span>
        </li>
    }
}

/// When it may be trained again, in words.
fn ready(i18n: Words, tired: &TiredMuscle) -> String {
    let hours = tired.ready_in_hours;
    if hours <= 0.0 {
        text!(i18n, progress.ready_now)
    } else if hours < DAY_HOURS {
        text!(i18n, progress.ready_hours, hours = round_to_i32(hours).max(1))
    } else {
        text!(i18n, progress.ready_days, days = round_to_i32(hours / 24.0))
    }
}

fn table(i18n: Words, tired: Memo<Option<Vec<TiredMuscle>>>) -> impl IntoView {
    let sign = decimal_sign();
    let columns = vec![
        Column::text(move || t_string!(i18n, progress.muscle)),
        Column::number(move || t_string!(i18n, progress.sets_left)),
        Column::number(move || t_string!(i18n, progress.ready)),
    ];
    let rows: Vec<_> = tired
        .get()
        .unwrap_or_default()
        .iter()
        .map(|one| {
            view! {
                <tr>
                    <th scope="row">{muscle(i18n, one.muscle)}</th>
                    <td class="cell-number">{number(one.sets, sign)}</td>
                    <td class="cell-number">{ready(i18n, one)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <Table caption=move || t_string!(i18n, progress.recovery) columns>
            {rows}
        </Table>
    }
}
