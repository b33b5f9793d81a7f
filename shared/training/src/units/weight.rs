//! Signed weights in whole grams.

use serde::{Deserialize, Serialize};

/// A load, a body mass or a plate in whole grams; negative for assistance. From -300 kg to 1000 kg.
///
/// Grams, because every step of 0.05 lb prints the same two decimals after going through grams, and kilograms
/// are exact anyway. Pounds are a way to show and to type, never a way to store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = i32, minimum = -300_000, maximum = 1_000_000, example = 80_000))]
#[serde(try_from = "i32", into = "i32")]
pub struct Weight(i32);

/// Why a number is not a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeightError {
    /// Outside of -300 kg to 1000 kg, or not a number.
    #[error("a weight lies between -300 kg and 1000 kg")]
    OutOfRange,
}

/// The unit in which a weight is typed and shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WeightUnit {
    /// Kilogram.
    #[default]
    Kg,
    /// International avoirdupois pound, exactly 453.59237 g.
    Lb,
}

/// One hundredth of a pound in units of 10^-7 g.
const CENTIPOUND: i64 = 45_359_237;
/// One gram in the same units.
const GRAM: i64 = 10_000_000;

impl Weight {
    /// Nothing on the bar, nothing added.
    pub const ZERO: Self = Self(0);
    /// The lightest: 300 kg of assistance.
    pub const MIN: Self = Self(-300_000);
    /// The heaviest: 1000 kg.
    pub const MAX: Self = Self(1_000_000);

    /// From whole grams.
    ///
    /// # Errors
    /// [`WeightError::OutOfRange`] outside of [`Weight::MIN`] to [`Weight::MAX`].
    pub const fn from_grams(grams: i32) -> Result<Self, WeightError> {
        if grams < Self::MIN.0 || grams > Self::MAX.0 {
            return Err(WeightError::OutOfRange);
        }
        Ok(Self(grams))
    }

    /// The nearest whole gram of a number of kilograms.
    ///
    /// # Errors
    /// [`WeightError::OutOfRange`] outside of the range and for NaN.
    pub fn from_kg(kg: f64) -> Result<Self, WeightError> {
        if kg.is_nan() {
            return Err(WeightError::OutOfRange);
        }
        Self::from_grams(crate::math::round_to_i32(kg * 1000.0))
    }

    /// Whole grams.
    #[must_use]
    pub const fn grams(self) -> i32 {
        self.0
    }

    /// Kilograms.
    #[must_use]
    pub fn kg(self) -> f64 {
        f64::from(self.0) / 1000.0
    }

    /// Hundredths of the unit, rounded half away from zero.
    #[must_use]
    pub fn hundredths(self, unit: WeightUnit) -> i64 {
        let grams = i64::from(self.0);
        match unit {
            WeightUnit::Kg => divide_rounded(grams, 10),
            WeightUnit::Lb => divide_rounded(grams * GRAM, CENTIPOUND),
        }
    }

    /// What the weight really is in units of 10^-7 g, when it was made in `unit`: grams of a pound plate are
    /// rounded, and eleven rounded plates are a hundredth of a pound too many.
    #[must_use]
    pub(crate) fn exact(self, unit: WeightUnit) -> i64 {
        match unit {
            WeightUnit::Kg => i64::from(self.0) * GRAM,
            WeightUnit::Lb => self.hundredths(unit) * CENTIPOUND,
        }
    }

    /// Back from units of 10^-7 g to the nearest gram; `None` outside of the range.
    #[must_use]
    pub(crate) fn from_exact(exact: i64) -> Option<Self> {
        i32::try_from(divide_rounded(exact, GRAM))
            .ok()
            .and_then(|grams| Self::from_grams(grams).ok())
    }

    /// From a number of hundredths of the unit.
    pub(crate) fn from_hundredths(hundredths: i64, unit: WeightUnit) -> Option<Self> {
        match unit {
            WeightUnit::Kg => i32::try_from(hundredths * 10)
                .ok()
                .and_then(|g| Self::from_grams(g).ok()),
            WeightUnit::Lb => Self::from_exact(hundredths.checked_mul(CENTIPOUND)?),
        }
    }

    /// The sum, kept inside of the range.
    #[must_use]
    pub fn saturating_add(self, other: Self) -> Self {
        Self((self.0 + other.0).clamp(Self::MIN.0, Self::MAX.0))
    }

    /// The difference, kept inside of the range.
    #[must_use]
    pub fn saturating_sub(self, other: Self) -> Self {
        Self((self.0 - other.0).clamp(Self::MIN.0, Self::MAX.0))
    }
}

/// Quotient rounded half away from zero; the divisor is positive.
const fn divide_rounded(value: i64, divisor: i64) -> i64 {
    let half = divisor / 2;
    if value >= 0 {
        (value + half) / divisor
    } else {
        (value - half) / divisor
    }
}

impl TryFrom<i32> for Weight {
    type Error = WeightError;

    fn try_from(grams: i32) -> Result<Self, Self::Error> {
        Self::from_grams(grams)
    }
}

impl From<Weight> for i32 {
    fn from(weight: Weight) -> Self {
        weight.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_twentieth_of_a_pound_prints_the_two_decimals_it_was_typed_with() {
        for step in 0..=40_000_i64 {
            let hundredths = step * 5;
            let weight = Weight::from_hundredths(hundredths, WeightUnit::Lb).expect("2000 lb are in range");
            assert_eq!(weight.hundredths(WeightUnit::Lb), hundredths);
        }
    }

    #[test]
    fn a_weight_outside_of_the_range_is_refused_also_from_json() {
        assert!(Weight::from_grams(-300_001).is_err());
        assert!(Weight::from_grams(1_000_001).is_err());
        assert!(Weight::from_kg(f64::NAN).is_err());
        assert!(Weight::from_kg(f64::INFINITY).is_err());
        for bad in ["1000001", "-300001", "80.5", "\"80\"", "null", "1e300"] {
            assert!(serde_json::from_str::<Weight>(bad).is_err(), "{bad} was accepted");
        }
        assert_eq!(
            serde_json::from_str::<Weight>("80000").expect("valid"),
            Weight(80_000)
        );
    }

    #[test]
    fn eleven_pound_plates_weigh_eleven_times_a_plate() {
        let plate = Weight::from_hundredths(4500, WeightUnit::Lb).expect("in range");
        let total = Weight::from_exact(11 * plate.exact(WeightUnit::Lb)).expect("in range");
        assert_eq!(total.hundredths(WeightUnit::Lb), 49_500);
    }
}
