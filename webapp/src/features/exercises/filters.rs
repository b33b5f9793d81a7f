//! What a search is narrowed to.

use shared::catalogue::{CatalogueExercise, ExerciseFilter};
use training::exercise::{Equipment, MovementPattern, Muscle};
use training::load::Inventory;

use crate::state::Books;

/// One choice of each kind; `None` admits everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Trains this muscle as a prime one.
    pub muscle: Option<Muscle>,
    /// Is loaded with this.
    pub equipment: Option<Equipment>,
    /// Is this movement.
    pub pattern: Option<MovementPattern>,
    /// Can be done with what the gym in use has.
    pub at_hand: bool,
    /// Is the lifter's own.
    pub own: bool,
}

impl Filters {
    /// How many of them narrow anything.
    #[must_use]
    pub fn count(&self) -> usize {
        let choices = [
            self.muscle.is_some(),
            self.equipment.is_some(),
            self.pattern.is_some(),
            self.at_hand,
            self.own,
        ];
        choices.into_iter().filter(|on| *on).count()
    }

    fn facts(&self) -> ExerciseFilter {
        ExerciseFilter {
            muscles: self.muscle.into_iter().collect(),
            equipment: self.equipment.into_iter().collect(),
            patterns: self.pattern.into_iter().collect(),
        }
    }

    /// Whether an exercise passes, apart from what the search itself narrows by.
    pub(super) fn admits(&self, books: &Books, inventory: &Inventory, entry: &CatalogueExercise) -> bool {
        (!self.at_hand || inventory.offers(&entry.id.to_string(), entry.equipment))
            && (!self.own || books.is_own(entry.id))
    }
}

/// What fits, best first.
#[must_use]
pub fn find<'a>(
    books: &'a Books,
    query: &str,
    filters: &Filters,
    inventory: &Inventory,
) -> Vec<&'a CatalogueExercise> {
    let found = books.search(query, &filters.facts());
    found
        .into_iter()
        .filter(|entry| filters.admits(books, inventory, entry))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::entity::CustomExercise;
    use shared::ids::ExerciseId;
    use uuid::Uuid;

    use super::*;

    fn exercise(number: u128, name: &str, equipment: &str) -> (ExerciseId, CustomExercise) {
        let exercise = json!({
            "name": name, "pattern": "elbow_flexion", "equipment": equipment, "mechanic": "isolation",
            "convention": "total", "direction": "more_load", "increment_g": 2500,
            "muscles": [{"muscle": "biceps", "role": "prime"}]
        });
        let id = ExerciseId::new(Uuid::from_u128(number));
        (id, serde_json::from_value(exercise).unwrap())
    }

    fn found(filters: &Filters) -> Vec<String> {
        let (id, barbell) = exercise(1, "Barbell curl", "barbell");
        let dumbbell = exercise(2, "Dumbbell curl", "dumbbell");
        let books = Books::new(vec![barbell.entry(id)]).with_own(&[dumbbell].into());
        let items = json!({"items": [{"kind": "fixed", "equipment": "dumbbell", "weights": [10_000]}]});
        let inventory: Inventory = serde_json::from_value(items).unwrap();
        let found = find(&books, "curl", filters, &inventory);
        found.iter().map(|entry| entry.name.clone()).collect()
    }

    #[test]
    fn each_filter_narrows_and_all_of_them_count() {
        assert_eq!(found(&Filters::default()).len(), 2);
        let at_hand = Filters {
            at_hand: true,
            ..Filters::default()
        };
        assert_eq!(found(&at_hand), ["Dumbbell curl"]);
        let own = Filters {
            own: true,
            equipment: Some(Equipment::Barbell),
            ..Filters::default()
        };
        assert!(found(&own).is_empty());
        assert_eq!((own.count(), Filters::default().count()), (2, 0));
    }
}
