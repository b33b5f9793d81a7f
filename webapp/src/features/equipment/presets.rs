//! Gyms as they usually are, to start from.

use training::exercise::Equipment;
use training::load::{Inventory, Item};
use training::units::{Weight, WeightUnit};

/// A gym to start from; every item can be changed afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Everything: bars, dumbbells, cables, machines.
    WellEquipped,
    /// A rack at home: one barbell and plates.
    HomeBarbell,
    /// Pairs of dumbbells.
    DumbbellsOnly,
}

impl Preset {
    /// All, in the order shown.
    pub const ALL: [Self; 3] = [Self::WellEquipped, Self::HomeBarbell, Self::DumbbellsOnly];

    /// What stands there.
    #[must_use]
    pub fn inventory(self, unit: WeightUnit) -> Inventory {
        let items = match self {
            Self::WellEquipped => well_equipped(unit),
            Self::HomeBarbell => home_barbell(unit),
            Self::DumbbellsOnly => vec![dumbbells(unit, 24)],
        };
        Inventory { items }
    }
}

fn well_equipped(unit: WeightUnit) -> Vec<Item> {
    let bar = |equipment, kg, lb| bar(equipment, pick(unit, kg, lb), unit);
    let stack = |equipment, kg, lb, count| Item::Stack {
        equipment,
        start: pick(unit, kg, lb),
        step: pick(unit, kg, lb),
        count,
        add_ons: Vec::new(),
        unit,
        exercises: Vec::new(),
    };
    let mut items = vec![
        bar(Equipment::Barbell, 20.0, 45.0),
        bar(Equipment::EzBar, 10.0, 25.0),
        bar(Equipment::TrapBar, 25.0, 55.0),
        bar(Equipment::SmithMachine, 20.0, 45.0),
        bar(Equipment::PlateLoaded, 0.0, 0.0),
    ];
    items.extend(match unit {
        WeightUnit::Kg => plates(
            unit,
            &[
                (25.0, 4),
                (20.0, 4),
                (15.0, 2),
                (10.0, 4),
                (5.0, 4),
                (2.5, 4),
                (1.25, 2),
            ],
        ),
        WeightUnit::Lb => plates(
            unit,
            &[(45.0, 6), (35.0, 2), (25.0, 4), (10.0, 4), (5.0, 4), (2.5, 2)],
        ),
    });
    items.push(dumbbells(unit, 50));
    items.push(stack(Equipment::Cable, 2.5, 5.0, 40));
    items.push(stack(Equipment::Machine, 5.0, 10.0, 30));
    items
}

fn home_barbell(unit: WeightUnit) -> Vec<Item> {
    let mut items = vec![bar(Equipment::Barbell, pick(unit, 20.0, 45.0), unit)];
    items.extend(match unit {
        WeightUnit::Kg => plates(unit, &[(20.0, 2), (10.0, 2), (5.0, 2), (2.5, 2), (1.25, 1)]),
        WeightUnit::Lb => plates(unit, &[(45.0, 2), (25.0, 1), (10.0, 2), (5.0, 2), (2.5, 1)]),
    });
    items
}

fn dumbbells(unit: WeightUnit, heaviest: u16) -> Item {
    let weights = match unit {
        WeightUnit::Kg => (2..=heaviest)
            .step_by(2)
            .filter_map(|kg| weight(f64::from(kg), unit))
            .collect(),
        WeightUnit::Lb => (1..=heaviest * 11 / 25)
            .filter_map(|n| weight(f64::from(n * 5), unit))
            .collect(),
    };
    Item::Fixed {
        equipment: Equipment::Dumbbell,
        weights,
        unit,
        exercises: Vec::new(),
    }
}

fn plates(unit: WeightUnit, pairs: &[(f64, u8)]) -> Vec<Item> {
    let plate = |(value, pairs): &(f64, u8)| {
        weight(*value, unit).map(|weight| Item::Plates {
            weight,
            unit,
            pairs: *pairs,
        })
    };
    pairs.iter().filter_map(plate).collect()
}

fn bar(equipment: Equipment, weight: Weight, unit: WeightUnit) -> Item {
    Item::Bar {
        equipment,
        weight,
        unit,
        exercises: Vec::new(),
    }
}

fn pick(unit: WeightUnit, kg: f64, lb: f64) -> Weight {
    let value = if unit == WeightUnit::Kg { kg } else { lb };
    weight(value, unit).unwrap_or(Weight::ZERO)
}

fn weight(value: f64, unit: WeightUnit) -> Option<Weight> {
    Weight::parse(&value.to_string(), unit).ok()
}

#[cfg(test)]
mod tests {
    use shared::entity::{Entity, Gym};

    use super::*;

    #[test]
    fn every_preset_is_a_gym_that_the_engine_accepts() {
        for preset in Preset::ALL {
            for unit in [WeightUnit::Kg, WeightUnit::Lb] {
                let gym = Gym {
                    name: "Gym".into(),
                    inventory: preset.inventory(unit),
                };
                assert!(gym.violations().into_result().is_ok(), "{preset:?} {unit:?}");
            }
        }
    }

    #[test]
    fn dumbbells_in_pounds_go_in_fives() {
        let Item::Fixed { weights, .. } = dumbbells(WeightUnit::Lb, 50) else {
            panic!("dumbbells")
        };
        let shown: Vec<String> = weights.iter().map(|w| w.display(WeightUnit::Lb)).collect();
        assert_eq!(shown.first().map(String::as_str), Some("5"));
        assert_eq!(shown.last().map(String::as_str), Some("110"));
    }
}
