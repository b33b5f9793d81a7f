//! An exercise of the lifter's own.

use serde::{Deserialize, Serialize};
use training::exercise::{
    Equipment, ExerciseFacts, LoadConvention, Mechanic, MovementPattern, MuscleShare, ProgressDirection,
    RepCurveClass,
};
use uuid::Uuid;

use super::{Entity, NAME_MAX};
use crate::catalogue::{CatalogueExercise, FaultKind, Level, Usage, facts_faults};
use crate::ids::ExerciseId;
use crate::sync::EntityKind;
use crate::validate::Violations;

/// The most muscles of one exercise.
const MUSCLES_MAX: usize = 12;

/// An exercise that the catalogue lacks, described as far as the coach must know it. It is held to the same
/// rules as an entry of the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CustomExercise {
    /// Its name.
    pub name: String,
    /// The movement it trains.
    pub pattern: MovementPattern,
    /// What it is loaded with.
    pub equipment: Equipment,
    /// One joint or several.
    pub mechanic: Mechanic,
    /// What the logged load counts.
    pub convention: LoadConvention,
    /// In which direction one gets better.
    pub direction: ProgressDirection,
    /// One side at a time; left and right together are one set.
    #[serde(default)]
    pub unilateral: bool,
    /// Share of body mass that is lifted besides the logged load, 0 to 1.
    #[serde(default)]
    pub bodyweight_fraction: f64,
    /// Smallest sensible step of the logged load in grams; 0 where nothing is loaded.
    #[serde(default)]
    pub increment_g: u32,
    /// Muscles that it trains, at least one of them prime, none twice.
    pub muscles: Vec<MuscleShare>,
    /// Put away: no longer offered, but what was logged keeps its name and its meaning.
    #[serde(default)]
    pub archived: bool,
}

impl CustomExercise {
    /// What the coach must know about it.
    #[must_use]
    pub fn facts(&self, id: ExerciseId) -> ExerciseFacts {
        let mut muscles = self.muscles.clone();
        muscles.sort_by_key(|share| share.role);
        ExerciseFacts {
            id: id.to_string(),
            pattern: self.pattern,
            mechanic: self.mechanic,
            equipment: self.equipment,
            convention: self.convention,
            direction: self.direction,
            bodyweight_fraction: self.bodyweight_fraction,
            curve: RepCurveClass::usual(self.pattern, self.equipment, self.mechanic),
            reference: None,
            muscles,
        }
    }

    /// The exercise in the form of a catalogue entry, for whoever lists, searches or shows both alike.
    #[must_use]
    pub fn entry(&self, id: ExerciseId) -> CatalogueExercise {
        let facts = self.facts(id);
        CatalogueExercise {
            id,
            slug: facts.id,
            name: self.name.clone(),
            aliases: Vec::new(),
            pattern: self.pattern,
            equipment: self.equipment,
            mechanic: self.mechanic,
            convention: self.convention,
            direction: self.direction,
            curve: facts.curve,
            unilateral: self.unilateral,
            bodyweight_fraction: self.bodyweight_fraction,
            increment_g: self.increment_g,
            muscles: facts.muscles,
            reference_lift: None,
            level: Level::Beginner,
            // Whoever made it uses it.
            usage: Usage::Staple,
            completed: false,
            cues: Vec::new(),
            mistakes: Vec::new(),
        }
    }
}

impl Entity for CustomExercise {
    const KIND: EntityKind = EntityKind::CustomExercise;

    fn check(&self, violations: &mut Violations) {
        violations.name(&self.name, NAME_MAX, "/name");
        violations.require(self.muscles.len() <= MUSCLES_MAX, "/muscles", "too_many");
        violations.range(&self.increment_g, 0..=100_000, "/increment_g");
        let facts = self.facts(ExerciseId::new(Uuid::nil()));
        for fault in facts_faults(&facts, self.increment_g) {
            if let Some((pointer, code)) = place(&fault) {
                violations.add(pointer, code);
            }
        }
    }
}

/// Which field a fault is about. The order of muscles and the curve are the code's own doing.
fn place(fault: &FaultKind) -> Option<(&'static str, &'static str)> {
    Some(match fault {
        FaultKind::NoPrimeMuscle => ("/muscles", "no_prime_muscle"),
        FaultKind::MuscleTwice => ("/muscles", "muscle_twice"),
        FaultKind::Convention => ("/convention", "does_not_fit_equipment"),
        FaultKind::BodyweightFraction => ("/bodyweight_fraction", "does_not_fit_convention"),
        FaultKind::Direction => ("/direction", "does_not_fit_convention"),
        FaultKind::Increment => ("/increment_g", "does_not_fit_convention"),
        FaultKind::Mechanic => ("/mechanic", "does_not_fit_pattern"),
        _ => return None,
    })
}
