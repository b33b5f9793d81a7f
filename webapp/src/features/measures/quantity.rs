//! What can be measured, and how it is read and written.

use shared::entity::{BODY_FAT_PERMILLE, BODY_MASS_G, BodyMeasure, GIRTH_MM};
use training::units::{Weight, WeightUnit};

use crate::format::Hundredths;

/// One of the numbers of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quantity {
    /// Body mass.
    BodyMass,
    /// Share of fat.
    BodyFat,
    /// Round the waist.
    Waist,
    /// Round the chest.
    Chest,
    /// Round the hips.
    Hips,
    /// Round the upper arm.
    Arm,
    /// Round the thigh.
    Thigh,
    /// Round the calf.
    Calf,
    /// Round the neck.
    Neck,
}

/// In what it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kilograms.
    Kg,
    /// Pounds.
    Lb,
    /// Centimetres.
    Cm,
    /// Inches.
    Inch,
    /// Per cent.
    Percent,
}

/// Tenths of a millimetre in an inch.
const INCH: i64 = 254;
/// A pound is this over 10^5 grams.
const POUND: i64 = 45_359_237;

impl Quantity {
    /// In the order of the form: what is measured most often first.
    pub const ALL: [Self; 9] = [
        Self::BodyMass,
        Self::BodyFat,
        Self::Waist,
        Self::Chest,
        Self::Hips,
        Self::Arm,
        Self::Thigh,
        Self::Calf,
        Self::Neck,
    ];

    /// The unit that goes with the lifter's unit of loads.
    #[must_use]
    pub const fn unit(self, loads: WeightUnit) -> Unit {
        match (self, loads) {
            (Self::BodyMass, WeightUnit::Kg) => Unit::Kg,
            (Self::BodyMass, WeightUnit::Lb) => Unit::Lb,
            (Self::BodyFat, _) => Unit::Percent,
            (_, WeightUnit::Kg) => Unit::Cm,
            (_, WeightUnit::Lb) => Unit::Inch,
        }
    }

    /// As it is stored: grams, per mille or millimetres.
    #[must_use]
    pub fn of(self, measure: &BodyMeasure) -> Option<i32> {
        let girth = match self {
            Self::BodyMass => return measure.body_mass.map(Weight::grams),
            Self::BodyFat => measure.body_fat_permille,
            Self::Waist => measure.waist_mm,
            Self::Chest => measure.chest_mm,
            Self::Hips => measure.hips_mm,
            Self::Arm => measure.arm_mm,
            Self::Thigh => measure.thigh_mm,
            Self::Calf => measure.calf_mm,
            Self::Neck => measure.neck_mm,
        };
        girth.map(i32::from)
    }

    /// Puts a stored value in its place.
    pub fn put(self, measure: &mut BodyMeasure, stored: Option<i32>) {
        let small = stored.and_then(|value| u16::try_from(value).ok());
        match self {
            Self::BodyMass => measure.body_mass = stored.and_then(|grams| Weight::from_grams(grams).ok()),
            Self::BodyFat => measure.body_fat_permille = small,
            Self::Waist => measure.waist_mm = small,
            Self::Chest => measure.chest_mm = small,
            Self::Hips => measure.hips_mm = small,
            Self::Arm => measure.arm_mm = small,
            Self::Thigh => measure.thigh_mm = small,
            Self::Calf => measure.calf_mm = small,
            Self::Neck => measure.neck_mm = small,
        }
    }

    /// What the engine accepts.
    #[must_use]
    pub fn fits(self, stored: i32) -> bool {
        match self {
            Self::BodyMass => BODY_MASS_G.contains(&stored),
            Self::BodyFat => u16::try_from(stored).is_ok_and(|value| BODY_FAT_PERMILLE.contains(&value)),
            _ => u16::try_from(stored).is_ok_and(|value| GIRTH_MM.contains(&value)),
        }
    }
}

impl Unit {
    /// A stored value in this unit, to the tenth.
    #[must_use]
    pub fn shown(self, stored: i32) -> Hundredths {
        let stored = i64::from(stored);
        let tenths = match self {
            Self::Kg => rounded(stored, 100),
            Self::Lb => rounded(stored * 1_000_000, POUND),
            Self::Cm | Self::Percent => stored,
            Self::Inch => rounded(stored * 100, INCH),
        };
        Hundredths(tenths * 10)
    }

    /// What was typed in this unit, as it is stored; `None` beyond all bounds.
    #[must_use]
    pub fn stored(self, typed: Hundredths) -> Option<i32> {
        let Hundredths(typed) = typed;
        let stored = match self {
            Self::Kg => typed * 10,
            Self::Lb => rounded(typed * POUND, 10_000_000),
            Self::Cm | Self::Percent => rounded(typed, 10),
            Self::Inch => rounded(typed * INCH, 1_000),
        };
        i32::try_from(stored).ok()
    }
}

/// A quotient, halves away from zero.
const fn rounded(value: i64, divisor: i64) -> i64 {
    let half = divisor / 2;
    if value < 0 {
        (value - half) / divisor
    } else {
        (value + half) / divisor
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn what_is_typed_in_any_unit_is_shown_again_as_it_was_typed() {
        for unit in [Unit::Kg, Unit::Lb, Unit::Cm, Unit::Inch, Unit::Percent] {
            for tenths in 200..2_000 {
                let typed = Hundredths(tenths * 10);
                assert_eq!(unit.shown(unit.stored(typed).unwrap()), typed, "{unit:?}");
            }
        }
    }

    #[test]
    fn a_measure_keeps_each_number_in_its_own_place() {
        let mut measure = BodyMeasure::on(NaiveDate::default());
        for (place, quantity) in (0_i32..).zip(Quantity::ALL) {
            quantity.put(&mut measure, Some(500 + place));
        }
        for (place, quantity) in (0_i32..).zip(Quantity::ALL) {
            assert_eq!(quantity.of(&measure), Some(500 + place), "{quantity:?}");
        }
        Quantity::Waist.put(&mut measure, None);
        assert_eq!(measure.waist_mm, None);
    }

    #[test]
    fn absurd_numbers_do_not_fit() {
        assert!(Quantity::BodyMass.fits(80_000) && !Quantity::BodyMass.fits(8_000));
        assert!(Quantity::Waist.fits(850) && !Quantity::Waist.fits(85) && !Quantity::Waist.fits(-850));
        assert!(Quantity::BodyFat.fits(180) && !Quantity::BodyFat.fits(800));
    }
}
