//! Which sums a finite stock of plates makes on one side of a bar.

use serde::{Deserialize, Serialize};

use crate::units::{Weight, WeightUnit};

/// Different plates that are told apart; more kinds than this are ignored, lightest first.
pub(super) const KINDS: usize = 16;
/// No side of a bar holds more than this, in grams.
const SIDE_MAX_G: i64 = 300_000;
/// Sums closer together than this are one load: plates themselves are not more exact. In grams.
pub(super) const RESOLUTION_G: i64 = 100;
const GRAM: i64 = 10_000_000;

/// A number of equal plates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlateCount {
    /// Weight of one plate.
    pub weight: Weight,
    /// The unit in which the plate is made.
    pub unit: WeightUnit,
    /// How many.
    pub count: u8,
}

/// Plates in stock, heaviest first; `count` is what one side may take.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Stock {
    kinds: Vec<PlateCount>,
}

impl Stock {
    /// Equal plates are counted together.
    pub(super) fn new(plates: impl Iterator<Item = PlateCount>) -> Self {
        let mut kinds: Vec<PlateCount> = Vec::new();
        for plate in plates.filter(|p| p.count > 0 && p.weight > Weight::ZERO) {
            match kinds
                .iter_mut()
                .find(|k| k.weight == plate.weight && k.unit == plate.unit)
            {
                Some(kind) => kind.count = kind.count.saturating_add(plate.count),
                None => kinds.push(plate),
            }
        }
        kinds.sort_by(|a, b| b.weight.cmp(&a.weight).then(a.unit.cmp(&b.unit)));
        kinds.truncate(KINDS);
        Self { kinds }
    }

    /// The plates of a combination, heaviest first.
    pub(super) fn plates(&self, counts: &Counts) -> Vec<PlateCount> {
        let pairs = self.kinds.iter().zip(counts);
        pairs
            .filter(|(_, count)| **count > 0)
            .map(|(kind, count)| PlateCount {
                count: *count,
                ..*kind
            })
            .collect()
    }
}

/// How many plates of each kind of the stock.
pub(super) type Counts = [u8; KINDS];

/// One achievable sum of one side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Combination {
    /// Exact sum in units of 10^-7 g.
    pub(super) sum: i64,
    /// What it is made of.
    pub(super) counts: Counts,
    /// Number of plates.
    pub(super) plates: u16,
}

impl Combination {
    const EMPTY: Self = Self {
        sum: 0,
        counts: [0; KINDS],
        plates: 0,
    };

    /// Fewer plates, then heavier ones first: how people load a bar.
    pub(super) fn is_handier_than(&self, other: &Self) -> bool {
        self.plates < other.plates || (self.plates == other.plates && self.counts > other.counts)
    }
}

/// Every sum of the stock, ascending, each made in the handiest way.
///
/// A bounded subset sum, heaviest kind first, so that the list grows long only with the last, light kinds.
/// Each kind extends a copy of what was known before it, so replacing a way to make a sum never spends a plate twice.
pub(super) fn combinations(stock: &Stock) -> Vec<Combination> {
    let cells = usize::try_from(SIDE_MAX_G / RESOLUTION_G).unwrap_or(0) + 1;
    let mut cell_of_sum: Vec<u32> = vec![u32::MAX; cells];
    let mut known = vec![Combination::EMPTY];
    if let Some(first) = cell_of_sum.first_mut() {
        *first = 0;
    }
    for (kind, plate) in stock.kinds.iter().enumerate() {
        let weight = plate.weight.exact(plate.unit);
        for base in known.clone() {
            let mut next = base;
            for _ in 0..plate.count {
                next.sum += weight;
                next.plates += 1;
                if let Some(count) = next.counts.get_mut(kind) {
                    *count += 1;
                }
                let cell = (next.sum + RESOLUTION_G * GRAM / 2) / (RESOLUTION_G * GRAM);
                let Some(cell) = usize::try_from(cell)
                    .ok()
                    .and_then(|cell| cell_of_sum.get_mut(cell))
                else {
                    break;
                };
                match usize::try_from(*cell).ok().and_then(|index| known.get_mut(index)) {
                    Some(present) if next.is_handier_than(present) => *present = next,
                    Some(_) => {}
                    None => {
                        *cell = u32::try_from(known.len()).unwrap_or(u32::MAX);
                        known.push(next);
                    }
                }
            }
        }
    }
    // The cells are in order of their sums already: no need to sort.
    cell_of_sum
        .iter()
        .filter_map(|cell| known.get(usize::try_from(*cell).ok()?).copied())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kg(weight: f64, count: u8) -> PlateCount {
        PlateCount {
            weight: Weight::from_kg(weight).expect("in range"),
            unit: WeightUnit::Kg,
            count,
        }
    }

    fn sums(stock: &Stock) -> Vec<i64> {
        combinations(stock).iter().map(|c| c.sum / GRAM).collect()
    }

    /// Every way to take plates, the slow way.
    fn exhaustive(stock: &Stock) -> Vec<i64> {
        let mut sums = vec![0_i64];
        for kind in &stock.kinds {
            let before = sums.clone();
            for taken in 1..=i64::from(kind.count) {
                sums.extend(before.iter().map(|s| s + taken * i64::from(kind.weight.grams())));
            }
        }
        sums.sort_unstable();
        sums.dedup();
        sums
    }

    #[test]
    fn every_sum_of_a_finite_stock_is_found_and_no_other() {
        let stock = Stock::new(
            [
                kg(25.0, 1),
                kg(20.0, 2),
                kg(15.0, 1),
                kg(2.5, 3),
                kg(1.25, 1),
                kg(0.5, 1),
            ]
            .into_iter(),
        );
        assert_eq!(sums(&stock), exhaustive(&stock));
    }

    #[test]
    fn no_plate_is_used_more_often_than_it_exists() {
        let stock = Stock::new([kg(20.0, 2), kg(10.0, 2), kg(5.0, 1), kg(2.5, 1)].into_iter());
        for combination in combinations(&stock) {
            for (kind, count) in stock.kinds.iter().zip(combination.counts) {
                assert!(count <= kind.count);
            }
            let sum: i64 = stock
                .plates(&combination.counts)
                .iter()
                .map(|p| i64::from(p.weight.grams()) * i64::from(p.count))
                .sum();
            assert_eq!(sum, combination.sum / GRAM);
        }
    }

    #[test]
    fn few_heavy_plates_are_preferred() {
        let stock = Stock::new([kg(20.0, 2), kg(25.0, 2), kg(15.0, 2), kg(5.0, 4), kg(10.0, 2)].into_iter());
        let fifty = combinations(&stock)
            .into_iter()
            .find(|c| c.sum == 30_000 * GRAM)
            .expect("30 kg are possible");
        let weights: Vec<i32> = stock
            .plates(&fifty.counts)
            .iter()
            .map(|p| p.weight.grams())
            .collect();
        assert_eq!(weights, [25_000, 5_000]);
    }
}
