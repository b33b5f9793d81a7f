//! The exercise catalogue: facts, names and coaching words for every exercise that GymGenius knows.
//!
//! The data is `shared/catalogue/exercises.json`. The engine seeds its database from it (feature
//! `embedded-catalogue`), the webapp fetches the same file as a static asset: it is never compiled into wasm.
//! Other languages are files of words beside it, see [`translation`]. This module parses, checks and searches; it does not know where the text came from.

mod entry;
mod format;
pub mod search;
mod substitutes;
pub mod templates;
pub mod translation;
mod validate;

pub use entry::{CatalogueExercise, Level, Usage};
pub use format::{Slugged, to_canonical_json};
pub use search::{ExerciseFilter, SearchIndex, Searchable, search};
pub use substitutes::{offered, substitutes};
pub use templates::{Template, TemplateError, TemplateSummary};
pub use translation::{ExerciseWords, TemplateWords, translate};
pub use validate::{CatalogueFault, FaultKind, facts_faults, validate};

/// The whole catalogue as text, for programs that carry it with them.
#[cfg(feature = "embedded-catalogue")]
pub const EXERCISES_JSON: &str = include_str!("../../catalogue/exercises.json");

/// Reads the catalogue file, in English. Checks shapes and known words only; [`validate()`] checks the sense.
///
/// # Errors
/// When the text is not JSON of the expected shape.
pub fn parse(json: &str) -> Result<Vec<CatalogueExercise>, serde_json::Error> {
    serde_json::from_str(json)
}
