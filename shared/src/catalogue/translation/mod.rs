//! The catalogue in another language.
//!
//! Facts are the same everywhere and stay in one file; a language adds a file with the words alone, found by slug
//! (`shared/catalogue/de/`). Whoever reads English never loads it. What a language lacks stays English, so that an
//! older file of words still fits a newer catalogue; a test of the files lets nothing lack.

mod exercise;
mod template;
mod validate;

pub use exercise::{ExerciseWords, translate};
pub use template::TemplateWords;
pub use validate::{WordsFault, template_faults, words_faults};

/// The words of the exercises in German, for programs that carry them with them.
#[cfg(feature = "embedded-catalogue")]
pub const EXERCISES_DE_JSON: &str = include_str!("../../../catalogue/de/exercises.json");

/// The words of the templates in German, for programs that carry them with them.
#[cfg(feature = "embedded-catalogue")]
pub const TEMPLATES_DE_JSON: &str = include_str!("../../../catalogue/de/templates.json");
