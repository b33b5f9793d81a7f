//! Numbers as text, without words.

use training::load::{Build, PlateCount};
use training::prescribe::Prescription;
use training::units::{Reps, Weight, WeightUnit};

use crate::i18n::number;

/// A range of repetitions: `6–8`, `8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepRange(pub Reps, pub Reps);

impl RepRange {
    /// The range that a prescription asks for.
    #[must_use]
    pub fn of(prescription: &Prescription) -> Self {
        Self(prescription.reps_low, prescription.reps_high)
    }
}

impl std::fmt::Display for RepRange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.0.get(), self.1.get()) {
            (low, high) if low == high => write!(f, "{low}"),
            (low, high) => write!(f, "{low}–{high}"),
        }
    }
}

/// A load without its unit, with a real minus sign.
#[must_use]
pub fn weight_text(weight: Weight, unit: WeightUnit) -> String {
    number(&weight.display(unit).replace('-', "\u{2212}"))
}

/// The plates of one side, heaviest first: `20 + 10 + 2 × 1.25`. The bar is not named.
#[must_use]
pub fn plate_text(build: &Build, unit: WeightUnit) -> String {
    let plates = |plates: &[PlateCount]| {
        let plate = |plate: &PlateCount| {
            // A plate carries its own unit; it is said where it is not the one around it.
            let suffix = match plate.unit {
                same if same == unit => "",
                WeightUnit::Kg => " kg",
                WeightUnit::Lb => " lb",
            };
            let text = format!("{}{suffix}", number(&plate.weight.display(plate.unit)));
            if plate.count == 1 {
                text
            } else {
                format!("{} × {text}", plate.count)
            }
        };
        plates.iter().map(plate).collect::<Vec<_>>().join(" + ")
    };
    match build {
        Build::Plates { per_side, .. } => plates(per_side),
        Build::Added { plates: added } => plates(added),
        Build::Fixed { weight, unit } => number(&weight.display(*unit)),
        Build::Stack {
            position,
            add_ons,
            unit,
            ..
        } => {
            let parts = std::iter::once(position)
                .chain(add_ons)
                .map(|part| number(&part.display(*unit)));
            parts.collect::<Vec<_>>().join(" + ")
        }
        Build::Bodyweight => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kg(kg: f64) -> Weight {
        Weight::from_kg(kg).unwrap()
    }

    fn plate(weight: Weight, count: u8, unit: WeightUnit) -> PlateCount {
        PlateCount { weight, unit, count }
    }

    #[test]
    fn equal_plates_are_counted_and_foreign_ones_carry_their_unit() {
        let build = Build::Plates {
            bar: kg(20.0),
            bar_unit: WeightUnit::Kg,
            per_side: vec![
                plate(kg(20.0), 1, WeightUnit::Kg),
                plate(Weight::parse("10", WeightUnit::Lb).unwrap(), 1, WeightUnit::Lb),
                plate(kg(1.25), 2, WeightUnit::Kg),
            ],
        };
        assert_eq!(plate_text(&build, WeightUnit::Kg), "20 + 10 lb + 2 × 1.25");
    }

    #[test]
    fn a_range_of_one_is_a_number() {
        let reps = |count| Reps::new(count).unwrap();
        assert_eq!(RepRange(reps(6), reps(8)).to_string(), "6–8");
        assert_eq!(RepRange(reps(5), reps(5)).to_string(), "5");
    }

    #[test]
    fn assistance_has_a_real_minus_sign() {
        assert_eq!(weight_text(kg(-20.0), WeightUnit::Kg), "\u{2212}20");
    }
}
