//! Every measure in a table.

use leptos::prelude::*;
use shared::entity::BodyMeasure;
use shared::ids::BodyMeasureId;
use training::units::WeightUnit;

use super::quantity::Quantity;
use super::series::measured;
use super::words::{quantity_text, unit_sign};
use crate::components::{Column, Glyph, IconButton, Table};
use crate::features::words::{Dates, Words, use_dates};
use crate::i18n::*;
use crate::platform::intl::DateStyle;

/// The latest first; only what was ever measured has a column.
#[component]
pub fn MeasureTable(
    /// Every measure, the latest first.
    measures: Memo<Vec<(BodyMeasureId, BodyMeasure)>>,
    /// The lifter's unit of loads.
    loads: Memo<WeightUnit>,
    /// One is to be corrected.
    #[prop(into)]
    on_edit: Callback<(BodyMeasureId, BodyMeasure)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    move || {
        let loads = loads.get();
        let all = measures.get();
        let quantities = measured(&all);
        let mut columns = vec![Column::text(move || t_string!(i18n, progress.day))];
        columns.extend(quantities.iter().map(|quantity| {
            let unit = unit_sign(i18n, quantity.unit(loads));
            Column::number(TextProp::from(format!(
                "{}, {unit}",
                quantity_text(i18n, *quantity)
            )))
        }));
        columns.push(Column::number(move || t_string!(i18n, history.column_edit)));
        let rows: Vec<_> = all
            .into_iter()
            .map(|one| row(i18n, dates, one, &quantities, loads, on_edit))
            .collect();
        view! {
            <Table caption=move || t_string!(i18n, measures.title) columns>
                {rows}
            </Table>
        }
    }
}

fn row(
    i18n: Words,
    dates: Dates,
    (id, measure): (BodyMeasureId, BodyMeasure),
    quantities: &[Quantity],
    loads: WeightUnit,
    on_edit: Callback<(BodyMeasureId, BodyMeasure)>,
) -> impl IntoView + use<> {
    let (day, sign) = (dates.date(measure.local_date, DateStyle::Date), decimal_sign());
    let cells: Vec<_> = quantities
        .iter()
        .map(|quantity| {
            let shown = quantity.of(&measure).map_or_else(
                || "–".to_owned(),
                |stored| quantity.unit(loads).shown(stored).display(sign),
            );
            view! { <td class="cell-number">{shown}</td> }
        })
        .collect();
    let label = text!(i18n, measures.edit, date = day);
    let note =
        (!measure.note.is_empty()).then(|| view! { <span class="muted small">{measure.note.clone()}</span> });
    view! {
        <tr>
            <th scope="row" class="measure-day">
                <span class="nowrap">{day}</span>
                {note}
            </th>
            {cells}
            <td class="workout-set-edit">
                <IconButton
                    glyph=Glyph::Edit
                    label
                    on_press=move |()| on_edit.run((id, measure.clone()))
                />
            </td>
        </tr>
    }
}
