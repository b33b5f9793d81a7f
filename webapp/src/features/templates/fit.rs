//! Which templates fit a lifter.

use shared::catalogue::Template;
use shared::ids::ExerciseId;
use training::load::Inventory;
use training::plan::{PlanDocument, Slot};

use crate::state::Books;

/// What a template must be; the default admits all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// So many workouts in a week.
    pub days: Option<u8>,
    /// Everything can be done with what the gym in use has.
    pub at_hand: bool,
}

/// Whether a template is what was wished for.
#[must_use]
pub fn fits(template: &Template, wish: Wish, books: &Books, inventory: &Inventory) -> bool {
    wish.days
        .is_none_or(|days| days == template.summary.days_per_week)
        && (!wish.at_hand || is_possible(&template.document, books, inventory))
}

/// Whether a gym has what each slot needs, for its exercise or for one that may stand in.
#[must_use]
pub fn is_possible(document: &PlanDocument, books: &Books, inventory: &Inventory) -> bool {
    let offers = |id: &String| {
        let exercise = id.parse::<ExerciseId>().ok().and_then(|id| books.exercise(id));
        exercise.is_some_and(|exercise| inventory.offers(id, exercise.equipment))
    };
    let possible = |slot: &Slot| offers(&slot.exercise) || slot.alternates.iter().any(offers);
    document
        .days()
        .all(|position| position.day.slots.iter().all(possible))
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::entity::CustomExercise;
    use uuid::Uuid;

    use super::*;

    fn books() -> Books {
        let exercise = |number: u128, equipment: &str| {
            let exercise: CustomExercise = serde_json::from_value(json!({
                "name": equipment, "pattern": "squat", "equipment": equipment, "mechanic": "compound",
                "convention": "total", "direction": "more_load", "increment_g": 2500,
                "muscles": [{"muscle": "quads", "role": "prime"}]
            }))
            .unwrap();
            exercise.entry(Uuid::from_u128(number).into())
        };
        Books::new(vec![exercise(1, "barbell"), exercise(2, "dumbbell")])
    }

    fn document(alternates: &[u128]) -> PlanDocument {
        let alternates: Vec<_> = alternates.iter().map(|id| Uuid::from_u128(*id)).collect();
        let slot = json!({"id": "s", "exercise": Uuid::from_u128(1), "alternates": alternates, "sets": []});
        let day = json!({"id": "d", "slots": [slot]});
        let block = json!({"id": "b", "weeks": [{"id": "w", "days": [day]}]});
        serde_json::from_value(json!({"name": "P", "blocks": [block]})).unwrap()
    }

    #[test]
    fn what_may_stand_in_makes_a_plan_possible() {
        let items = json!({"items": [{"kind": "fixed", "equipment": "dumbbell", "weights": [10_000]}]});
        let dumbbells: Inventory = serde_json::from_value(items).unwrap();
        assert!(!is_possible(&document(&[]), &books(), &dumbbells));
        assert!(is_possible(&document(&[2]), &books(), &dumbbells));
        assert!(is_possible(&document(&[]), &books(), &Inventory::default()));
    }
}
