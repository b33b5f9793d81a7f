//! A place with equipment.

use serde::{Deserialize, Serialize};
use training::load::{Inventory, Item};

use super::{Entity, NAME_MAX};
use crate::sync::EntityKind;
use crate::validate::Violations;

/// The most items in a gym, and weights in one item.
const ITEMS_MAX: usize = 200;

/// A gym, a garage, a hotel room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Gym {
    /// Its name.
    pub name: String,
    /// What can be loaded there; without items an ordinary gym is assumed.
    #[serde(default)]
    pub inventory: Inventory,
}

impl Entity for Gym {
    const KIND: EntityKind = EntityKind::Gym;

    fn check(&self, violations: &mut Violations) {
        violations.name(&self.name, NAME_MAX, "/name");
        violations.require(
            self.inventory.items.len() <= ITEMS_MAX,
            "/inventory/items",
            "too_many",
        );
        for (index, item) in self.inventory.items.iter().enumerate() {
            let mut part = Violations::new();
            check_item(item, &mut part);
            violations.nest(&format!("/inventory/items/{index}"), part);
        }
    }
}

fn check_item(item: &Item, violations: &mut Violations) {
    match item {
        Item::Bar { weight, .. } => violations.range(&weight.grams(), 0..=200_000, "/weight"),
        Item::Plates { weight, pairs, .. } => {
            violations.range(&weight.grams(), 1..=100_000, "/weight");
            violations.range(pairs, 1..=50, "/pairs");
        }
        Item::Fixed { weights, .. } => {
            violations.require(!weights.is_empty(), "/weights", "required");
            violations.require(weights.len() <= ITEMS_MAX, "/weights", "too_many");
            violations.require(
                weights.iter().all(|weight| weight.grams() > 0),
                "/weights",
                "out_of_range",
            );
        }
        Item::Stack {
            start,
            step,
            count,
            add_ons,
            ..
        } => {
            violations.range(&start.grams(), 0..=500_000, "/start");
            violations.range(&step.grams(), 1..=100_000, "/step");
            violations.range(count, 1..=200, "/count");
            violations.require(add_ons.len() <= 10, "/add_ons", "too_many");
            violations.require(
                add_ons.iter().all(|weight| weight.grams() > 0),
                "/add_ons",
                "out_of_range",
            );
        }
    }
}
