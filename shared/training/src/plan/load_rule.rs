//! Who chooses the load of a prescribed set.

use serde::{Deserialize, Serialize};

use crate::units::Weight;

/// Who chooses the load of a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum LoadRule {
    /// The engine, from what it has learned.
    #[default]
    Engine,
    /// A percentage of the estimated one-repetition maximum.
    PercentOfE1rm {
        /// 20 to 110.
        percent: f64,
    },
    /// Always this weight.
    Fixed {
        /// The weight, as logged.
        weight: Weight,
    },
}
