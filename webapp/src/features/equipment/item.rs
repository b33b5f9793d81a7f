//! One item of an inventory as a row.

use leptos::prelude::*;
use training::load::{Inventory, Item};
use training::units::{Weight, WeightUnit};

use super::field::{count_field, weight_field, weights_field};
use super::{Edit, apply};
use crate::components::{Glyph, IconButton, Keypad, Step, Stepper};
use crate::features::words::{Words, equipment, load_text};
use crate::i18n::*;

/// The inventory that is being edited.
#[derive(Clone, Copy)]
pub(super) struct Editing {
    /// As it is now.
    pub inventory: RwSignal<Inventory>,
    /// Grows when items come or go: rows are made anew then, and only then, so that no field loses the focus.
    pub generation: RwSignal<u32>,
}

impl Editing {
    /// Makes a move.
    pub fn run(self, edit: Edit) {
        let reshapes = matches!(edit, Edit::Add(_) | Edit::Remove(_));
        self.inventory
            .update(|inventory| *inventory = apply(std::mem::take(inventory), edit));
        if reshapes {
            self.generation.update(|generation| *generation += 1);
        }
    }
}

/// What an item is called: `Barbell 20 kg`, `Plates 1.25 kg`, `Dumbbells`.
pub(super) fn name(i18n: Words, item: &Item) -> String {
    let with = |words: String, weight: Weight, unit: WeightUnit| {
        format!("{words} {}", load_text(i18n, Some(weight), unit))
    };
    match item {
        Item::Bar {
            equipment: of,
            weight,
            unit,
            ..
        } => with(equipment(i18n, *of), *weight, *unit),
        Item::Plates { weight, unit, .. } => with(text!(i18n, you.plates), *weight, *unit),
        Item::Fixed { equipment: of, .. } | Item::Stack { equipment: of, .. } => equipment(i18n, *of),
    }
}

/// A row with the fields of the item and the way to remove it.
pub(super) fn row(i18n: Words, editing: Editing, index: usize, item: &Item) -> impl IntoView + use<> {
    let remove = text!(i18n, you.remove, item = name(i18n, item));
    let fields = match item {
        Item::Bar {
            equipment: of,
            weight,
            unit,
            ..
        } => {
            let label = equipment(i18n, *of);
            let change = move |weight| editing.run(Edit::SetWeight(index, weight));
            weight_field(i18n, label.into(), (*weight, *unit), true, change).into_any()
        }
        Item::Plates { weight, unit, .. } => pairs(i18n, editing, index, (*weight, *unit)).into_any(),
        Item::Fixed {
            equipment: of,
            weights,
            unit,
            ..
        } => {
            let words = equipment(i18n, *of);
            let field = weights_field(i18n, (weights.clone(), *unit), move |weights| {
                editing.run(Edit::SetWeights(index, weights));
            });
            view! {
                <p>{words}</p>
                {field}
            }
            .into_any()
        }
        Item::Stack {
            equipment: of,
            start,
            step,
            count,
            unit,
            ..
        } => {
            let words = equipment(i18n, *of);
            let start = weight_field(
                i18n,
                (move || t_string!(i18n, you.stack_start)).into(),
                (*start, *unit),
                true,
                move |weight| editing.run(Edit::SetWeight(index, weight)),
            );
            let step = weight_field(
                i18n,
                (move || t_string!(i18n, you.stack_step)).into(),
                (*step, *unit),
                false,
                move |weight| editing.run(Edit::SetStep(index, weight)),
            );
            let count = count_field(
                i18n,
                (move || t_string!(i18n, you.stack_count)).into(),
                *count,
                move |count| {
                    editing.run(Edit::SetCount(index, count));
                },
            );
            view! {
                <p>{words}</p>
                <div class="item-stack">{start} {step} {count}</div>
            }
            .into_any()
        }
    };
    view! {
        <li class="item">
            <div class="item-fields">{fields}</div>
            <IconButton glyph=Glyph::Delete label=remove on_press=move |()| editing.run(Edit::Remove(index)) />
        </li>
    }
}

fn pairs(i18n: Words, editing: Editing, index: usize, (weight, unit): (Weight, WeightUnit)) -> impl IntoView {
    let count = move || {
        editing
            .inventory
            .with(|inventory| match inventory.items.get(index) {
                Some(Item::Plates { pairs, .. }) => *pairs,
                _ => 0,
            })
    };
    let label = load_text(i18n, Some(weight), unit);
    let spoken = text!(i18n, you.pairs_of, weight = label);
    let step = move |step| {
        let now = untrack(count);
        let to = if step == Step::More {
            now.saturating_add(1)
        } else {
            now.saturating_sub(1)
        };
        editing.run(Edit::SetPairs(index, to));
    };
    view! {
        <div class="item-plate">
            <span class="figures" aria-hidden="true">{label}</span>
            <Stepper
                label=spoken
                bare=true
                keypad=Keypad::Whole
                value=Signal::derive(move || count().to_string())
                at_least=Signal::derive(move || count() <= 1)
                at_most=Signal::derive(move || count() >= 50)
                on_step=step
                on_entry=move |text: String| {
                    if let Ok(pairs) = text.trim().parse::<u8>() {
                        editing.run(Edit::SetPairs(index, pairs));
                    }
                }
            />
        </div>
    }
}
