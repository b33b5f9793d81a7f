//! Numbers of charts as the lifter reads them.

use training::math::round_to_i32;
use training::units::WeightUnit;

use crate::features::words::{Words, unit_text};
use crate::format::Hundredths;

/// Kilograms in one pound.
const POUND_KG: f64 = 0.453_592_37;

/// Loads in the unit of an exercise, with the decimal sign of the language.
#[derive(Clone, Copy)]
pub struct Loads {
    i18n: Words,
    unit: WeightUnit,
    sign: &'static str,
}

impl Loads {
    /// For the body of a component, which knows the decimal sign.
    #[must_use]
    pub const fn new(i18n: Words, unit: WeightUnit, sign: &'static str) -> Self {
        Self { i18n, unit, sign }
    }

    /// Kilograms in the unit.
    #[must_use]
    pub fn value(self, kg: f64) -> f64 {
        in_unit(kg, self.unit)
    }

    /// `102.5`, to the half unit.
    #[must_use]
    pub fn bare(self, kg: f64) -> String {
        halves(self.value(kg)).display(self.sign)
    }

    /// `102.5 kg`.
    #[must_use]
    pub fn text(self, kg: f64) -> String {
        format!("{}\u{a0}{}", self.bare(kg), self.unit())
    }

    /// `+2.5 kg`, `−1 kg`, `±0 kg`.
    #[must_use]
    pub fn change(self, kg: f64) -> String {
        let halves = halves(self.value(kg));
        let sign = match halves.0.signum() {
            1 => "+",
            0 => "±",
            _ => "",
        };
        format!("{sign}{}\u{a0}{}", halves.display(self.sign), self.unit())
    }

    /// A value that is in the unit already, as an axis writes it.
    #[must_use]
    pub fn tick(self, value: f64) -> String {
        number(value, self.sign)
    }

    /// `kg` or `lb`.
    #[must_use]
    pub fn unit(self) -> String {
        unit_text(self.i18n, self.unit)
    }
}

/// Kilograms in a unit.
#[must_use]
pub fn in_unit(kg: f64, unit: WeightUnit) -> f64 {
    match unit {
        WeightUnit::Kg => kg,
        WeightUnit::Lb => kg / POUND_KG,
    }
}

fn halves(value: f64) -> Hundredths {
    Hundredths(i64::from(round_to_i32(value * 2.0)) * 50)
}

/// A number with as many decimals as it needs, at most two.
#[must_use]
pub fn number(value: f64, sign: &str) -> String {
    Hundredths(i64::from(round_to_i32(value * 100.0))).display(sign)
}

/// Hard sets: `12`, `12.5`; quarters, which single strength sets bring, are rounded to halves.
#[must_use]
pub fn sets_text(sets: f64, sign: &str) -> String {
    halves(sets).display(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_told_in_halves_and_pounds_are_pounds() {
        assert_eq!(sets_text(12.25, "."), "12.5");
        assert_eq!(sets_text(8.0, ","), "8");
        assert!((in_unit(45.359_237, WeightUnit::Lb) - 100.0).abs() < 1e-9);
        assert_eq!(number(2.5, ","), "2,5");
    }
}
