//! Reps in reserve.

use serde::{Deserialize, Serialize};

/// Reps in reserve, held as a number of halves: how many more repetitions would have gone, in halves from 0 to 5; 5 means "5 or more".
/// RPE is 10 - RIR. In JSON a number: 0, 0.5, … 5.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(
    feature = "openapi",
    schema(value_type = f64, minimum = 0, maximum = 5, multiple_of = 0.5, example = 2)
)]
#[serde(try_from = "f64", into = "f64")]
pub struct Rir(u8);

/// Why a number is not a RIR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RirError {
    /// Below 0 or above 5.
    #[error("RIR lies between 0 and 5")]
    OutOfRange,
    /// Not a whole or half number.
    #[error("RIR goes in halves")]
    NotAHalf,
}

impl Rir {
    /// To failure.
    pub const ZERO: Self = Self(0);
    /// One more would have gone.
    pub const ONE: Self = Self(2);
    /// Two more would have gone.
    pub const TWO: Self = Self(4);
    /// Three more would have gone.
    pub const THREE: Self = Self(6);
    /// Four more would have gone.
    pub const FOUR: Self = Self(8);
    /// Five or more would have gone.
    pub const MAX: Self = Self(10);

    /// From a number of half repetitions.
    ///
    /// # Errors
    /// [`RirError::OutOfRange`] above ten.
    pub const fn from_halves(halves: u8) -> Result<Self, RirError> {
        if halves > Self::MAX.0 {
            Err(RirError::OutOfRange)
        } else {
            Ok(Self(halves))
        }
    }

    /// The nearest RIR to a real number.
    #[must_use]
    pub fn nearest(value: f64) -> Self {
        let halves = crate::math::round_to_i32(value.clamp(0.0, 5.0) * 2.0);
        Self(u8::try_from(halves).unwrap_or(0))
    }

    /// Number of half repetitions, 0 to 10.
    #[must_use]
    pub const fn halves(self) -> u8 {
        self.0
    }

    /// Repetitions as a real number.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

impl TryFrom<f64> for Rir {
    type Error = RirError;

    fn try_from(value: f64) -> Result<Self, Self::Error> {
        if !(0.0..=5.0).contains(&value) {
            return Err(RirError::OutOfRange);
        }
        let rir = Self::nearest(value);
        if (rir.as_f64() - value).abs() > 0.0 {
            Err(RirError::NotAHalf)
        } else {
            Ok(rir)
        }
    }
}

impl From<Rir> for f64 {
    fn from(rir: Rir) -> Self {
        rir.as_f64()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_knows_halves_from_zero_to_five_and_nothing_else() {
        for good in ["0", "0.5", "2", "2.0", "5"] {
            let rir: Rir = serde_json::from_str(good).expect(good);
            let again: Rir =
                serde_json::from_str(&serde_json::to_string(&rir).expect("a number")).expect(good);
            assert_eq!(rir, again);
        }
        for bad in ["-0.5", "5.5", "0.3", "\"2\"", "null", "1e99"] {
            assert!(serde_json::from_str::<Rir>(bad).is_err(), "{bad} was accepted");
        }
        assert!(Rir::try_from(f64::NAN).is_err());
    }
}
