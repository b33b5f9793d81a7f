//! The inventory editor: bars, plates, dumbbells, stacks.

use leptos::prelude::*;
use shared::entity::Gym;
use shared::ids::GymId;
use training::exercise::Equipment;
use training::load::{Inventory, Item};
use training::units::{Weight, WeightUnit};

use super::Edit;
use super::item::{Editing, row};
use crate::components::{Button, FieldKind, Glyph, Select, TextField};
use crate::features::saving::use_saving;
use crate::features::set_entry::weight_from;
use crate::features::words::{Words, equipment, unit_text};
use crate::i18n::*;
use crate::platform::timer;
use crate::state::{Change, Data, use_data};

/// A stepper that is held stores when it rests.
const RESTS_MS: u32 = 500;

const BARS: [Equipment; 5] = [
    Equipment::Barbell,
    Equipment::EzBar,
    Equipment::TrapBar,
    Equipment::SmithMachine,
    Equipment::PlateLoaded,
];
const FIXED: [Equipment; 2] = [Equipment::Dumbbell, Equipment::Kettlebell];
const STACKS: [Equipment; 3] = [Equipment::Cable, Equipment::Machine, Equipment::Bodyweight];

/// What a gym has, stored as it is changed.
#[component]
pub fn InventoryEditor(
    /// Which gym.
    id: GymId,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let (inventory, unit) = data.peek(|data| {
        (
            data.gyms
                .get(&id)
                .map(|gym| gym.inventory.clone())
                .unwrap_or_default(),
            data.profile.unit,
        )
    });
    let editing = Editing {
        inventory: RwSignal::new(inventory),
        generation: RwSignal::new(0),
    };
    let waiting = StoredValue::new_local(None);
    let store = move || {
        if let Some(inventory) = editing.inventory.try_get_untracked() {
            saving.store(changed(data, id, &inventory), || {});
        }
    };
    Effect::new(move |first: Option<()>| {
        editing.inventory.track();
        if first.is_some() {
            waiting.set_value(timer::after(RESTS_MS, store));
        }
    });
    // Whoever leaves before it rests loses nothing.
    on_cleanup(store);
    let group = move |belongs: fn(&Item) -> bool| {
        move || {
            editing.generation.track();
            editing.inventory.with_untracked(|inventory| {
                let items = inventory
                    .items
                    .iter()
                    .enumerate()
                    .filter(|(_, item)| belongs(item));
                items
                    .map(|(index, item)| row(i18n, editing, index, item))
                    .collect_view()
            })
        }
    };
    view! {
        <div class="inventory">
            <section class="section">
                <h2>{t!(i18n, you.plates)}</h2>
                <p class="field-hint">{t!(i18n, you.plates_why)}</p>
                <ul class="items">{group(|item| matches!(item, Item::Plates { .. }))}</ul>
                <AddPlate editing unit />
            </section>
            <div class="stack stack-wide">
                <section class="section">
                    <h2>{t!(i18n, you.bars)}</h2>
                    <ul class="items">{group(|item| matches!(item, Item::Bar { .. }))}</ul>
                    {add(i18n, editing, &BARS, (move || t_string!(i18n, you.add_bar)).into(), move |of| new_bar(of, unit))}
                </section>
                <section class="section">
                    <h2>{t!(i18n, you.fixed)}</h2>
                    <ul class="items">{group(|item| matches!(item, Item::Fixed { .. }))}</ul>
                    {add(i18n, editing, &FIXED, (move || t_string!(i18n, you.add_fixed)).into(), move |of| new_fixed(of, unit))}
                </section>
                <section class="section">
                    <h2>{t!(i18n, you.stacks)}</h2>
                    <ul class="items">{group(|item| matches!(item, Item::Stack { .. }))}</ul>
                    {add(i18n, editing, &STACKS, (move || t_string!(i18n, you.add_stack)).into(), move |of| new_stack(of, unit))}
                </section>
            </div>
        </div>
    }
}

/// The gym with another inventory; nothing if it is the same or gone.
fn changed(data: Data, id: GymId, inventory: &Inventory) -> Vec<Change> {
    data.peek(|data| {
        let before = data.gyms.get(&id)?;
        let after = Gym {
            inventory: inventory.clone(),
            ..before.clone()
        };
        Change::update(id, before, &after)
    })
    .into_iter()
    .collect()
}

/// A choice of equipment and the button that adds one.
fn add(
    i18n: Words,
    editing: Editing,
    choices: &'static [Equipment],
    words: TextProp,
    make: impl Fn(Equipment) -> Item + Send + Sync + 'static,
) -> impl IntoView {
    let chosen = RwSignal::new(choices.first().copied().unwrap_or(Equipment::Other));
    let options = Signal::derive(move || {
        choices
            .iter()
            .map(|one| (*one, equipment(i18n, *one)))
            .collect::<Vec<_>>()
    });
    view! {
        <div class="item-add">
            <Select
                label=move || t_string!(i18n, you.equipment)
                options
                value=Signal::derive(move || Some(chosen.get()))
                on_change=move |one| chosen.set(one)
            />
            <Button glyph=Glyph::Plus on_press=move |()| editing.run(Edit::Add(make(chosen.get_untracked())))>
                {move || words.get()}
            </Button>
        </div>
    }
}

#[component]
fn AddPlate(editing: Editing, unit: WeightUnit) -> impl IntoView {
    let i18n = use_i18n();
    let text = RwSignal::new(String::new());
    let bad = RwSignal::new(false);
    let error = Signal::derive(move || bad.get().then(|| text!(i18n, you.invalid_weight)));
    let add = move |()| {
        let typed = weight_from(&text.get_untracked(), unit).value();
        let weight = typed.filter(|weight| (1..=100_000).contains(&weight.grams()));
        bad.set(weight.is_none());
        if let Some(weight) = weight {
            text.set(String::new());
            editing.run(Edit::Add(Item::Plates {
                weight,
                unit,
                pairs: 1,
            }));
        }
    };
    view! {
        <form
            class="item-add"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                add(());
            }
        >
            <TextField
                label=move || t_string!(i18n, you.new_plate)
                value=text
                kind=FieldKind::Decimal
                unit=move || unit_text(i18n, unit)
                error
            />
            <Button glyph=Glyph::Plus on_press=add>
                {t!(i18n, you.add_plate)}
            </Button>
        </form>
    }
}

/// A weight of a new item: so much in kilograms, or so much in pounds.
fn pick(unit: WeightUnit, kg: u16, lb: u16) -> Weight {
    let number = if unit == WeightUnit::Kg { kg } else { lb };
    Weight::parse(&number.to_string(), unit).unwrap_or(Weight::ZERO)
}

fn new_bar(equipment: Equipment, unit: WeightUnit) -> Item {
    let weight = match equipment {
        Equipment::EzBar => pick(unit, 10, 25),
        Equipment::TrapBar => pick(unit, 25, 55),
        Equipment::PlateLoaded => Weight::ZERO,
        _ => pick(unit, 20, 45),
    };
    Item::Bar {
        equipment,
        weight,
        unit,
        exercises: Vec::new(),
    }
}

fn new_fixed(equipment: Equipment, unit: WeightUnit) -> Item {
    let weights = (1..=10).map(|step| pick(unit, step * 2, step * 5)).collect();
    Item::Fixed {
        equipment,
        weights,
        unit,
        exercises: Vec::new(),
    }
}

fn new_stack(equipment: Equipment, unit: WeightUnit) -> Item {
    let step = pick(unit, 5, 10);
    Item::Stack {
        equipment,
        start: step,
        step,
        count: 20,
        add_ons: Vec::new(),
        unit,
        exercises: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use shared::entity::Entity;

    use super::*;

    #[test]
    fn every_new_item_is_one_that_the_engine_accepts() {
        for unit in [WeightUnit::Kg, WeightUnit::Lb] {
            let bars = BARS.map(|of| new_bar(of, unit));
            let fixed = FIXED.map(|of| new_fixed(of, unit));
            let stacks = STACKS.map(|of| new_stack(of, unit));
            let items = bars.into_iter().chain(fixed).chain(stacks).collect();
            let gym = Gym {
                name: "Gym".into(),
                inventory: Inventory { items },
            };
            assert!(gym.violations().into_result().is_ok(), "{unit:?}");
        }
    }
}
