//! What is measured, in words.

use super::quantity::{Quantity, Unit};
use crate::features::words::Words;
use crate::i18n::*;

/// The name of a quantity.
#[must_use]
pub fn quantity_text(i18n: Words, quantity: Quantity) -> String {
    match quantity {
        Quantity::BodyMass => text!(i18n, measures.body_mass),
        Quantity::BodyFat => text!(i18n, measures.body_fat),
        Quantity::Waist => text!(i18n, measures.waist),
        Quantity::Chest => text!(i18n, measures.chest),
        Quantity::Hips => text!(i18n, measures.hips),
        Quantity::Arm => text!(i18n, measures.arm),
        Quantity::Thigh => text!(i18n, measures.thigh),
        Quantity::Calf => text!(i18n, measures.calf),
        Quantity::Neck => text!(i18n, measures.neck),
    }
}

/// The sign of a unit.
#[must_use]
pub fn unit_sign(i18n: Words, unit: Unit) -> String {
    match unit {
        Unit::Kg => text!(i18n, unit.kg),
        Unit::Lb => text!(i18n, unit.lb),
        Unit::Cm => text!(i18n, unit.cm),
        Unit::Inch => text!(i18n, unit.inch),
        Unit::Percent => text!(i18n, unit.percent),
    }
}

/// `78.4 kg`.
#[must_use]
pub fn measured_text(i18n: Words, unit: Unit, stored: i32, decimal_sign: &str) -> String {
    format!(
        "{}\u{a0}{}",
        unit.shown(stored).display(decimal_sign),
        unit_sign(i18n, unit)
    )
}
