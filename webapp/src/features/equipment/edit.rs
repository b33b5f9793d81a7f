//! The moves of the inventory editor.

use training::load::{Inventory, Item};
use training::units::Weight;

/// One move.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Adds an item at the end.
    Add(Item),
    /// Takes an item away.
    Remove(usize),
    /// Weight of a bar or plate, or the lightest position of a stack.
    SetWeight(usize, Weight),
    /// Pairs of a plate.
    SetPairs(usize, u8),
    /// Distance between two positions of a stack.
    SetStep(usize, Weight),
    /// Positions of a stack.
    SetCount(usize, u16),
    /// The weights of dumbbells or kettlebells; sorted, none twice.
    SetWeights(usize, Vec<Weight>),
}

/// The inventory after a move. A move that does not fit its item changes nothing.
#[must_use]
pub fn apply(mut inventory: Inventory, edit: Edit) -> Inventory {
    match edit {
        Edit::Add(item) => inventory.items.push(item),
        Edit::Remove(index) if index < inventory.items.len() => {
            inventory.items.remove(index);
        }
        Edit::SetWeight(index, to) => match inventory.items.get_mut(index) {
            Some(Item::Bar { weight, .. } | Item::Plates { weight, .. }) => *weight = to,
            Some(Item::Stack { start, .. }) => *start = to,
            _ => {}
        },
        Edit::SetPairs(index, to) => {
            if let Some(Item::Plates { pairs, .. }) = inventory.items.get_mut(index) {
                *pairs = to.clamp(1, 50);
            }
        }
        Edit::SetStep(index, to) => {
            if let Some(Item::Stack { step, .. }) = inventory.items.get_mut(index) {
                *step = to;
            }
        }
        Edit::SetCount(index, to) => {
            if let Some(Item::Stack { count, .. }) = inventory.items.get_mut(index) {
                *count = to.clamp(1, 200);
            }
        }
        Edit::SetWeights(index, mut to) => {
            if let Some(Item::Fixed { weights, .. }) = inventory.items.get_mut(index) {
                to.sort_unstable();
                to.dedup();
                *weights = to;
            }
        }
        Edit::Remove(_) => {}
    }
    inventory
}

#[cfg(test)]
mod tests {
    use training::exercise::Equipment;
    use training::units::WeightUnit;

    use super::*;
    use crate::features::equipment::Preset;

    fn kg(kg: f64) -> Weight {
        Weight::from_kg(kg).unwrap()
    }

    #[test]
    fn a_move_on_the_wrong_item_changes_nothing() {
        let before = Preset::DumbbellsOnly.inventory(WeightUnit::Kg);
        for edit in [
            Edit::SetPairs(0, 3),
            Edit::Remove(7),
            Edit::SetStep(0, kg(5.0)),
            Edit::SetWeight(0, kg(5.0)),
        ] {
            assert_eq!(apply(before.clone(), edit), before);
        }
    }

    #[test]
    fn dumbbells_are_sorted_and_listed_once() {
        let before = Preset::DumbbellsOnly.inventory(WeightUnit::Kg);
        let after = apply(before, Edit::SetWeights(0, vec![kg(10.0), kg(5.0), kg(10.0)]));
        let Item::Fixed { weights, .. } = &after.items[0] else {
            panic!("dumbbells")
        };
        assert_eq!(weights, &[kg(5.0), kg(10.0)]);
    }

    #[test]
    fn a_bar_of_thirty_seven_kilograms_is_possible() {
        let bar = Item::Bar {
            equipment: Equipment::Barbell,
            weight: kg(20.0),
            unit: WeightUnit::Kg,
            exercises: Vec::new(),
        };
        let inventory = apply(Inventory::default(), Edit::Add(bar));
        let after = apply(inventory, Edit::SetWeight(0, kg(37.0)));
        assert!(matches!(&after.items[0], Item::Bar { weight, .. } if *weight == kg(37.0)));
    }
}
