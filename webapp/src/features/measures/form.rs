//! The sheet in which a measure is taken down or corrected.

use leptos::prelude::*;
use shared::entity::BodyMeasure;
use shared::ids::BodyMeasureId;
use shared::sync::EntityKind;

use super::draft::{Draft, Fault};
use super::quantity::Quantity;
use super::words::{quantity_text, unit_sign};
use crate::components::{Button, ButtonKind, ButtonVariant, FieldKind, Glyph, TextField};
use crate::features::saving::use_saving;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::{Change, moment, use_data};

/// A measure to fill in; with `existing` one that is corrected or deleted.
#[component]
pub fn MeasureForm(
    /// Which one, and as it stands.
    existing: Option<(BodyMeasureId, BodyMeasure)>,
    /// It was stored or deleted.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let sign = decimal_sign();
    let today = moment().local_date();
    let loads = data.read(&[EntityKind::Profile], |data| data.profile.unit);
    let id = existing.as_ref().map(|(id, _)| *id);
    let before = existing.map_or_else(|| BodyMeasure::on(today), |(_, measure)| measure);
    let draft = Draft::of(&before, loads, sign);
    let date = RwSignal::new(draft.date);
    let note = RwSignal::new(draft.note);
    let numbers = draft.numbers.map(RwSignal::new);
    let faults = RwSignal::new(Vec::<Fault>::new());
    let before = StoredValue::new(before);
    let save = move |()| {
        let draft = Draft {
            date: date.get_untracked(),
            numbers: numbers.map(|number| number.get_untracked()),
            note: note.get_untracked(),
        };
        let before = before.get_value();
        match draft.read(&before, loads, sign, today) {
            Err(why) => faults.set(why),
            Ok(after) => {
                let done = move || on_done.run(());
                match id {
                    None => saving.store(vec![Change::put(ids::uuid_v7(), &after)], done),
                    Some(id) => {
                        let change = Change::update(id, &before, &after);
                        let back = Change::update(id, &after, &before);
                        match (change, back) {
                            (Some(change), Some(back)) => saving.undoable(
                                vec![change],
                                vec![back],
                                untrack(|| text!(i18n, measures.changed)),
                                done,
                            ),
                            _ => done(),
                        }
                    }
                }
            }
        }
    };
    let delete = move |id: BodyMeasureId| {
        let (change, back) = (
            Change::delete::<BodyMeasure>(id),
            Change::revive::<BodyMeasure>(id),
        );
        let said = untrack(|| text!(i18n, measures.deleted));
        saving.undoable(vec![change], vec![back], said, move || on_done.run(()));
    };
    let fault = move |wanted: Fault, text: String| {
        Signal::derive(move || faults.with(|faults| faults.contains(&wanted).then(|| text.clone())))
    };
    let fields: Vec<_> = Quantity::ALL
        .into_iter()
        .zip(numbers)
        .map(|(quantity, value)| {
            let error = fault(Fault::Number(quantity), text!(i18n, measures.invalid));
            view! {
                <TextField
                    label=quantity_text(i18n, quantity)
                    value
                    kind=FieldKind::Decimal
                    unit=unit_sign(i18n, quantity.unit(loads))
                    error
                />
            }
        })
        .collect();
    let nothing = move || {
        faults.with(|faults| {
            faults
                .contains(&Fault::Nothing)
                .then(|| view! { <p class="field-error" role="alert">{t!(i18n, measures.nothing)}</p> })
        })
    };
    view! {
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save(());
            }
        >
            <TextField
                label=move || t_string!(i18n, measures.date)
                value=date
                kind=FieldKind::Date
                error=fault(Fault::Date, text!(i18n, measures.invalid_date))
            />
            <div class="measure-fields">{fields}</div>
            <TextField
                label=move || t_string!(i18n, history.note)
                value=note
                error=fault(Fault::NoteTooLong, text!(i18n, history.too_long))
            />
            {nothing}
            <div class="row">
                <Button variant=ButtonVariant::Primary kind=ButtonKind::Submit>
                    {t!(i18n, history.save)}
                </Button>
                {id
                    .map(|id| {
                        view! {
                            <Button variant=ButtonVariant::Quiet glyph=Glyph::Delete on_press=move |()| delete(id)>
                                {t!(i18n, measures.delete)}
                            </Button>
                        }
                    })}
            </div>
        </form>
    }
}
