//! Repetitions.

use serde::{Deserialize, Serialize};

/// A number of repetitions, 0 to 200.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = u16, minimum = 0, maximum = 200, example = 8))]
#[serde(try_from = "u16", into = "u16")]
pub struct Reps(u16);

/// Why a number is not a number of repetitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RepsError {
    /// More than 200.
    #[error("at most 200 repetitions")]
    TooMany,
}

impl Reps {
    /// None: the load did not go once.
    pub const ZERO: Self = Self(0);
    /// The most that a set may have.
    pub const MAX: Self = Self(200);

    /// From a count.
    ///
    /// # Errors
    /// [`RepsError::TooMany`] above 200.
    pub const fn new(count: u16) -> Result<Self, RepsError> {
        if count > Self::MAX.0 {
            Err(RepsError::TooMany)
        } else {
            Ok(Self(count))
        }
    }

    /// From a count, kept within the range.
    #[must_use]
    pub const fn saturating(count: u16) -> Self {
        if count > Self::MAX.0 {
            Self::MAX
        } else {
            Self(count)
        }
    }

    /// The count.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The count as a real number.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        f64::from(self.0)
    }
}

impl TryFrom<u16> for Reps {
    type Error = RepsError;

    fn try_from(count: u16) -> Result<Self, Self::Error> {
        Self::new(count)
    }
}

impl From<Reps> for u16 {
    fn from(reps: Reps) -> Self {
        reps.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_two_hundred_or_less_than_none_is_refused_from_json() {
        for bad in ["201", "-1", "8.5", "\"8\"", "null"] {
            assert!(serde_json::from_str::<Reps>(bad).is_err(), "{bad} was accepted");
        }
        assert_eq!(serde_json::from_str::<Reps>("200").expect("valid"), Reps::MAX);
    }
}
