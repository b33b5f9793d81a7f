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

impl Inventory {
    /// Whether an exercise can be done with what is here. The body is always at hand, and bands and balls are where
    /// nobody lists them; an empty inventory means an ordinary gym.
    #[must_use]
    pub fn offers(&self, exercise: &str, equipment: Equipment) -> bool {
        if self.items.is_empty()
            || matches!(
                equipment,
                Equipment::Bodyweight | Equipment::Band | Equipment::Ball
            )
        {
            return true;
        }
        let serves = |only_for: &[String]| only_for.is_empty() || only_for.iter().any(|id| id == exercise);
        self.items.iter().any(|item| {
            item.owners()
                .is_some_and(|(made_for, only_for)| made_for == equipment && serves(only_for))
        })
    }
}

impl Item {
    /// What it is for: its equipment and, where it is tied to some, the exercises. Plates are for whatever takes them.
    #[must_use]
    pub fn owners(&self) -> Option<(Equipment, &[String])> {
        match self {
            Self::Plates { .. } => None,
            Self::Bar {
                equipment, exercises, ..
            }
            | Self::Fixed {
                equipment, exercises, ..
            }
            | Self::Stack {
                equipment, exercises, ..
            } => Some((*equipment, exercises)),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn inventory(items: &serde_json::Value) -> Inventory {
        serde_json::from_value(json!({"items": items})).unwrap()
    }

    #[test]
    fn a_gym_offers_what_it_lists_and_what_needs_nothing() {
        let garage = inventory(&json!([
            {"kind": "bar", "equipment": "barbell", "weight": 20_000},
            {"kind": "plates", "weight": 20_000, "pairs": 2}
        ]));
        assert!(garage.offers("squat", Equipment::Barbell));
        assert!(garage.offers("push-up", Equipment::Bodyweight));
        assert!(!garage.offers("curl", Equipment::Dumbbell));
        assert!(Inventory::default().offers("curl", Equipment::Dumbbell));
    }

    #[test]
    fn a_machine_for_one_exercise_serves_no_other() {
        let gym = inventory(&json!([
            {"kind": "stack", "equipment": "machine", "start": 5000, "step": 5000, "count": 20, "exercises": ["curl"]}
        ]));
        assert!(gym.offers("curl", Equipment::Machine));
        assert!(!gym.offers("press", Equipment::Machine));
    }
}
