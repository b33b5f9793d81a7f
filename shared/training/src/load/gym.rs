//! From an inventory and an exercise to the loads at hand, with ordinary equipment where none is listed.

use super::grid::{Frame, LoadGrid};
use super::inventory::{Inventory, Item};
use super::plates::{PlateCount, Stock};
use crate::exercise::{Equipment, ExerciseFacts, LoadConvention, ProgressDirection};
use crate::units::{Weight, WeightUnit};

impl LoadGrid {
    /// The loads that this gym can make for an exercise.
    ///
    /// Items tied to the exercise come before items of its equipment. Where the gym lists neither, ordinary
    /// equipment in `unit` is assumed, with the gym's own plates if it has any.
    #[must_use]
    pub fn for_exercise(inventory: &Inventory, facts: &ExerciseFacts, unit: WeightUnit) -> Self {
        let mut grid = Self::empty();
        match facts.convention {
            LoadConvention::None => grid.add(Frame::Body, &[]),
            LoadConvention::Added => {
                if facts.direction == ProgressDirection::LessAssistance {
                    grid.add_assistance(inventory, facts, unit);
                }
                grid.add_belt(inventory, unit);
            }
            LoadConvention::Total | LoadConvention::PerHand | LoadConvention::Stack => {
                grid.add_items(inventory, facts);
                if grid.is_empty() {
                    grid.add_ordinary(inventory, facts, unit);
                }
            }
        }
        grid
    }

    fn add_items(&mut self, inventory: &Inventory, facts: &ExerciseFacts) {
        let stock = plates(inventory, facts);
        for item in applicable(inventory, facts) {
            match item {
                Item::Bar { weight, unit, .. } => {
                    // A second bar only serves below the first: nobody changes bars for half a plate.
                    let bar = Frame::Bar {
                        weight: *weight,
                        unit: *unit,
                        stock: stock.clone(),
                    };
                    if self.lightest().is_none_or(|lightest| *weight < lightest) {
                        self.add_below_lightest(bar);
                    }
                }
                Item::Fixed { weights, unit, .. } => self.add(Frame::Fixed { unit: *unit }, weights),
                Item::Stack {
                    start,
                    step,
                    count,
                    add_ons,
                    unit,
                    ..
                } => {
                    self.add(stack(*start, *step, *count, add_ons.clone(), *unit, false), &[]);
                }
                Item::Plates { .. } => {}
            }
        }
    }

    fn add_below_lightest(&mut self, frame: Frame) {
        match self.lightest() {
            None => self.add(frame, &[]),
            Some(lightest) => self.add_where(frame, |weight| weight < lightest),
        }
    }

    fn add_assistance(&mut self, inventory: &Inventory, facts: &ExerciseFacts, unit: WeightUnit) {
        for item in applicable(inventory, facts) {
            if let Item::Stack {
                start,
                step,
                count,
                add_ons,
                unit,
                ..
            } = item
            {
                self.add(stack(*start, *step, *count, add_ons.clone(), *unit, true), &[]);
            }
        }
        if self.is_empty() {
            let step = amount(unit, 500, 1000);
            self.add(stack(step, step, 18, Vec::new(), unit, true), &[]);
        }
    }

    fn add_belt(&mut self, inventory: &Inventory, unit: WeightUnit) {
        let listed = plates_listed(inventory);
        let stock = if listed.is_empty() {
            ordinary_plates(unit)
        } else {
            listed
        };
        let single = stock.into_iter().map(|p| PlateCount {
            count: p.count.saturating_mul(2).min(4),
            ..p
        });
        self.add(
            Frame::Belt {
                stock: Stock::new(single),
            },
            &[],
        );
    }

    fn add_ordinary(&mut self, inventory: &Inventory, facts: &ExerciseFacts, unit: WeightUnit) {
        let fixed = |weights: Vec<Weight>| (Frame::Fixed { unit }, weights);
        let (frame, weights) = match facts.equipment {
            Equipment::Barbell
            | Equipment::EzBar
            | Equipment::TrapBar
            | Equipment::SmithMachine
            | Equipment::PlateLoaded => {
                let bar = match facts.equipment {
                    Equipment::EzBar => amount(unit, 1000, 2500),
                    Equipment::TrapBar => amount(unit, 2500, 5500),
                    Equipment::PlateLoaded => Weight::ZERO,
                    _ => amount(unit, 2000, 4500),
                };
                let listed = plates_listed(inventory);
                let stock = if listed.is_empty() {
                    ordinary_plates(unit)
                } else {
                    listed
                };
                (
                    Frame::Bar {
                        weight: bar,
                        unit,
                        stock: Stock::new(stock.into_iter()),
                    },
                    Vec::new(),
                )
            }
            Equipment::Dumbbell => fixed(match unit {
                WeightUnit::Kg => steps(unit, 100, 100, 10)
                    .chain(steps(unit, 1200, 200, 20))
                    .collect(),
                WeightUnit::Lb => steps(unit, 250, 250, 10)
                    .chain(steps(unit, 3000, 500, 19))
                    .collect(),
            }),
            Equipment::Kettlebell => fixed(match unit {
                WeightUnit::Kg => steps(unit, 400, 400, 12).collect(),
                WeightUnit::Lb => steps(unit, 1000, 500, 20).collect(),
            }),
            Equipment::Machine => (
                stack(
                    amount(unit, 500, 1000),
                    amount(unit, 500, 1000),
                    30,
                    Vec::new(),
                    unit,
                    false,
                ),
                Vec::new(),
            ),
            Equipment::Cable => (
                stack(
                    amount(unit, 250, 500),
                    amount(unit, 250, 500),
                    40,
                    Vec::new(),
                    unit,
                    false,
                ),
                Vec::new(),
            ),
            Equipment::Bodyweight | Equipment::Band | Equipment::Ball | Equipment::Other => fixed(
                steps(
                    unit,
                    amount_hundredths(unit, 250, 500),
                    amount_hundredths(unit, 250, 500),
                    60,
                )
                .collect(),
            ),
        };
        self.add(frame, &weights);
    }
}

/// Items tied to the exercise, else items of its equipment that are tied to none.
fn applicable<'a>(inventory: &'a Inventory, facts: &'a ExerciseFacts) -> impl Iterator<Item = &'a Item> {
    let tied = |item: &Item| {
        item.owners()
            .is_some_and(|(_, exercises)| exercises.contains(&facts.id))
    };
    let any_tied = inventory.items.iter().any(tied);
    inventory.items.iter().filter(move |item| {
        item.owners().is_some_and(|(equipment, exercises)| {
            if any_tied {
                exercises.contains(&facts.id)
            } else {
                exercises.is_empty() && equipment == facts.equipment
            }
        })
    })
}

fn plates_listed(inventory: &Inventory) -> Vec<PlateCount> {
    let plate = |item: &Item| match item {
        Item::Plates { weight, unit, pairs } => Some(PlateCount {
            weight: *weight,
            unit: *unit,
            count: *pairs,
        }),
        _ => None,
    };
    inventory.items.iter().filter_map(plate).collect()
}

/// A pair gives each side of a bar one plate; two loadable dumbbells share it.
fn plates(inventory: &Inventory, facts: &ExerciseFacts) -> Stock {
    let handles = if facts.convention == LoadConvention::PerHand {
        2
    } else {
        1
    };
    let listed = plates_listed(inventory).into_iter();
    Stock::new(listed.map(|p| PlateCount {
        count: p.count / handles,
        ..p
    }))
}

fn ordinary_plates(unit: WeightUnit) -> Vec<PlateCount> {
    let pairs: &[(i64, u8)] = match unit {
        WeightUnit::Kg => &[
            (2500, 4),
            (2000, 2),
            (1500, 1),
            (1000, 2),
            (500, 2),
            (250, 2),
            (125, 1),
        ],
        WeightUnit::Lb => &[(4500, 5), (3500, 1), (2500, 2), (1000, 2), (500, 2), (250, 1)],
    };
    let plate = |(hundredths, count): &(i64, u8)| {
        Weight::from_hundredths(*hundredths, unit).map(|weight| PlateCount {
            weight,
            unit,
            count: *count,
        })
    };
    pairs.iter().filter_map(plate).collect()
}

fn stack(
    start: Weight,
    step: Weight,
    count: u16,
    add_ons: Vec<Weight>,
    unit: WeightUnit,
    assists: bool,
) -> Frame {
    Frame::Stack {
        start,
        step,
        count,
        add_ons,
        unit,
        assists,
    }
}

/// Hundredths of a unit: of a kilogram or of a pound.
fn amount_hundredths(unit: WeightUnit, kg: i64, lb: i64) -> i64 {
    match unit {
        WeightUnit::Kg => kg,
        WeightUnit::Lb => lb,
    }
}

fn amount(unit: WeightUnit, kg: i64, lb: i64) -> Weight {
    Weight::from_hundredths(amount_hundredths(unit, kg, lb), unit).unwrap_or(Weight::ZERO)
}

fn steps(unit: WeightUnit, start: i64, step: i64, count: i64) -> impl Iterator<Item = Weight> {
    (0..count).filter_map(move |i| Weight::from_hundredths(start + i * step, unit))
}
