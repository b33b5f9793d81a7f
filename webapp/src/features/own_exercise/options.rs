//! What may be chosen beside what: asked of the rules that hold for every exercise, so that it is written once.

use shared::entity::{CustomExercise, Entity};
use training::exercise::{LoadConvention, Mechanic, ProgressDirection};

/// Whether the rules find nothing at one place of an exercise.
fn is_right(exercise: &CustomExercise, pointer: &str) -> bool {
    match exercise.violations().check(()) {
        Ok(()) => true,
        Err(faults) => faults.iter().all(|fault| fault.pointer != pointer),
    }
}

/// Ways of counting a load that fit the equipment.
#[must_use]
pub fn conventions(exercise: &CustomExercise) -> Vec<LoadConvention> {
    let fits = |convention: &LoadConvention| {
        let tried = CustomExercise {
            convention: *convention,
            ..exercise.clone()
        };
        is_right(&tried, "/convention")
    };
    LoadConvention::ALL.into_iter().filter(fits).collect()
}

/// Directions of progress that fit the way of counting.
#[must_use]
pub fn directions(exercise: &CustomExercise) -> Vec<ProgressDirection> {
    let fits = |direction: &ProgressDirection| {
        let tried = CustomExercise {
            direction: *direction,
            ..exercise.clone()
        };
        is_right(&tried, "/direction")
    };
    ProgressDirection::ALL.into_iter().filter(fits).collect()
}

/// One joint or several, as far as the movement leaves it open.
#[must_use]
pub fn mechanics(exercise: &CustomExercise) -> Vec<Mechanic> {
    let fits = |mechanic: &Mechanic| {
        let tried = CustomExercise {
            mechanic: *mechanic,
            ..exercise.clone()
        };
        is_right(&tried, "/mechanic")
    };
    [Mechanic::Compound, Mechanic::Isolation]
        .into_iter()
        .filter(fits)
        .collect()
}
