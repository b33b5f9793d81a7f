//! What the weeks of a template look like.

use leptos::prelude::*;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;
use training::plan::{Day, PlanDocument};

use super::{WeekShape, shapes};
use crate::components::{Column, Table};
use crate::features::plan_edit::line;
use crate::features::set_entry::rir_text;
use crate::features::words::Words;
use crate::i18n::*;
use crate::state::use_data;

/// A table of all weeks, and the days of the first.
#[component]
pub fn Weeks(
    /// The plan.
    document: PlanDocument,
) -> impl IntoView {
    let i18n = use_i18n();
    let columns = vec![
        Column::text(move || t_string!(i18n, templates.week)),
        Column::number(move || t_string!(i18n, templates.sets)),
        Column::number(move || t_string!(i18n, templates.effort)),
    ];
    let rows = shapes(&document)
        .into_iter()
        .enumerate()
        .map(|(number, shape)| {
            let name = if shape.deload {
                format!("{} · {}", number + 1, text!(i18n, plan.deload))
            } else {
                (number + 1).to_string()
            };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="cell-number">{shape.sets}</td>
                    <td class="cell-number">{effort(i18n, shape)}</td>
                </tr>
            }
        })
        .collect_view();
    let first = document
        .weeks()
        .next()
        .map(|week| week.days.clone())
        .unwrap_or_default();
    view! {
        <div class="template-weeks">
            <Table caption=move || t_string!(i18n, templates.weeks) columns>
                {rows}
            </Table>
            <div class="template-days">
                {first.into_iter().map(|day| view! { <DayLines day /> }).collect_view()}
            </div>
        </div>
    }
}

fn effort(i18n: Words, shape: WeekShape) -> String {
    let rir = shape.rir.map(|(least, most)| {
        let rir = if least == most {
            rir_text(least)
        } else {
            format!("{}–{}", rir_text(least), rir_text(most))
        };
        format!("{rir}\u{a0}{}", text!(i18n, unit.rir))
    });
    let percent = shape.percent.map(|(low, high)| {
        let (low, high) = (
            training::math::round_to_i32(low),
            training::math::round_to_i32(high),
        );
        let range = if low == high {
            low.to_string()
        } else {
            format!("{low}–{high}")
        };
        text!(i18n, plan.percent, percent = range)
    });
    rir.into_iter().chain(percent).collect::<Vec<_>>().join(", ")
}

#[component]
fn DayLines(day: Day) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let unit = data.read(&[EntityKind::Profile], |data| data.profile.unit);
    let lines = day.slots.into_iter().map(|slot| {
        let words = line(i18n, &slot, unit);
        let id = slot.exercise.parse::<ExerciseId>().ok();
        let name = move || id.and_then(|id| Some(data.books()?.name(id))).unwrap_or_default();
        view! {
            <li>
                <span>{name}</span>
                <span class="muted small figures">{words}</span>
            </li>
        }
    });
    view! {
        <section>
            <h3>{day.name}</h3>
            <ul>{lines.collect_view()}</ul>
        </section>
    }
}
