//! The equipment of a gym.

use serde::{Deserialize, Serialize};

use crate::exercise::Equipment;
use crate::units::{Weight, WeightUnit};

/// Everything a gym has. An empty inventory means "not said": ordinary equipment is assumed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Inventory {
    /// Bars, plates, dumbbells, stacks.
    #[serde(default)]
    pub items: Vec<Item>,
}

/// One piece of equipment, or one kind of plate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Item {
    /// A bar, a loadable handle or the empty sled of a plate-loaded machine.
    Bar {
        /// What it is: barbell, curl bar, trap bar, Smith machine, plate-loaded machine, loadable dumbbell.
        equipment: Equipment,
        /// Its own weight.
        weight: Weight,
        /// The unit in which it is made.
        #[serde(default)]
        unit: WeightUnit,
        /// Only for these exercises; empty for all of its equipment.
        #[serde(default)]
        exercises: Vec<String>,
    },
    /// Pairs of one plate, shared by all bars.
    Plates {
        /// Weight of one plate.
        weight: Weight,
        /// The unit in which it is made.
        #[serde(default)]
        unit: WeightUnit,
        /// How many pairs there are.
        pairs: u8,
    },
    /// Dumbbells (in pairs), kettlebells, bands, balls: each a fixed weight.
    Fixed {
        /// What they are.
        equipment: Equipment,
        /// Weight of each.
        weights: Vec<Weight>,
        /// The unit in which they are made.
        #[serde(default)]
        unit: WeightUnit,
        /// Only for these exercises; empty for all of their equipment.
        #[serde(default)]
        exercises: Vec<String>,
    },
    /// A weight stack: `start`, `start + step`, … (`count` positions), each with or without add-ons.
    Stack {
        /// Cable, machine, or bodyweight for an assistance machine (which takes its loads as help).
        equipment: Equipment,
        /// The lightest position.
        start: Weight,
        /// From one position to the next.
        step: Weight,
        /// Number of positions.
        count: u16,
        /// Small weights laid on top, each once.
        #[serde(default)]
        add_ons: Vec<Weight>,
        /// The unit in which it is labelled.
        #[serde(default)]
        unit: WeightUnit,
        /// Only for these exercises; empty for all of its equipment.
        #[serde(default)]
        exercises: Vec<String>,
    },
}
