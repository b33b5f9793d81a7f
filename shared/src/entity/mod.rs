//! The things that are synchronised, typed. A [`Document`] is what merging sees, an entity is what everybody
//! else sees: parsed, with every field in its range.

mod body_measure;
mod custom_exercise;
mod exercise_note;
mod gym;
mod notice_answer;
mod pain_report;
mod plan;
mod profile;
mod readiness;
mod set;
mod workout;

pub use body_measure::{BODY_FAT_PERMILLE, BODY_MASS_G, BodyMeasure, GIRTH_MM};
pub use custom_exercise::CustomExercise;
pub use exercise_note::ExerciseNote;
pub use gym::Gym;
pub use notice_answer::NoticeAnswer;
pub use pain_report::{PAIN_MAX, PainReport};
pub use plan::{Assignment, AssignmentMode, AssignmentStatus, Plan, PlanRevision};
pub use profile::{Experience, Profile, Screening, Sex, Theme};
pub use readiness::Readiness;
pub use set::{Prescribed, Set, Side, Source};
pub use workout::{Workout, WorkoutSlot, WorkoutStatus};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::error::{Code, FieldError, Problem};
use crate::sync::{Document, EntityKind, Fields};
use crate::validate::Violations;

/// The longest note, in characters.
pub const NOTE_MAX: usize = 2_000;
/// The longest name of a gym, plan or workout, in characters.
pub const NAME_MAX: usize = 120;

/// A typed entity.
pub trait Entity: Serialize + DeserializeOwned {
    /// Its kind.
    const KIND: EntityKind;

    /// Notes what the types cannot exclude.
    fn check(&self, violations: &mut Violations);

    /// What is wrong with it.
    fn violations(&self) -> Violations {
        let mut violations = Violations::new();
        self.check(&mut violations);
        violations
    }
}

/// Reads the fields of a document.
///
/// # Errors
/// `validation_failed` with a pointer to the field that is missing, has the wrong type or is out of range.
#[inline(never)] // One decoder for each kind, whoever calls: a browser compiles a function as a whole when it first runs.
pub fn parse<E: Entity>(document: &Document) -> Result<E, Problem> {
    let entity: E = read(&document.fields)
        .map_err(|field| Problem::new(Code::ValidationFailed).with_errors(vec![field]))?;
    entity.violations().into_result()?;
    Ok(entity)
}

/// Reads the fields, and says where it could not.
#[cfg(feature = "pointers")]
fn read<E: Entity>(fields: &Map<String, Value>) -> Result<E, FieldError> {
    serde_path_to_error::deserialize(fields)
        .map_err(|error| invalid(crate::error::pointer(error.path()), error.inner()))
}

/// Reads the fields. The app reads what the engine has accepted; where a fault lies would double its decoders.
#[cfg(not(feature = "pointers"))]
fn read<E: Entity>(fields: &Map<String, Value>) -> Result<E, FieldError> {
    E::deserialize(fields).map_err(|error| invalid(String::new(), &error))
}

fn invalid(pointer: String, error: &serde_json::Error) -> FieldError {
    FieldError {
        pointer,
        code: "invalid".to_owned(),
        detail: Some(error.to_string()),
    }
}

/// The fields of an entity as an operation sets them all; a field without a value is `null`, which clears it.
#[must_use]
pub fn fields<E: Entity>(entity: &E) -> Fields {
    match serde_json::to_value(entity) {
        Ok(Value::Object(fields)) => fields,
        _ => Fields::new(),
    }
}

/// The fields in which two states of an entity differ, as an operation sets them.
#[must_use]
pub fn difference<E: Entity>(before: &E, after: &E) -> Fields {
    let before = fields(before);
    fields(after)
        .into_iter()
        .filter(|(name, value)| before.get(name) != Some(value))
        .collect()
}

#[cfg(test)]
mod tests;
