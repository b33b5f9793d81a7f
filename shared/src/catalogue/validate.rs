//! What an entry must fulfil before the coach may trust it.

mod entry_rules;
mod facts_rules;
mod file_rules;

pub use facts_rules::faults as facts_faults;

pub(super) use entry_rules::{LINE_MAX, NAME_MAX, is_line};

use super::CatalogueExercise;

/// Something wrong with one entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{slug}: {kind}")]
pub struct CatalogueFault {
    /// The entry.
    pub slug: String,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What can be wrong with an entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// Not lower-case letters and digits joined by single hyphens.
    #[error("the slug is not kebab-case")]
    SlugForm,
    /// Empty, too long, with outer spaces, or not starting with a capital or a digit.
    #[error("the name is not a short line in sentence case")]
    NameForm,
    /// An empty alias, or one that says the name again.
    #[error("the alias `{0}` is empty or repeats another name of the exercise")]
    AliasForm(String),
    /// No muscle is credited with whole sets.
    #[error("no prime muscle")]
    NoPrimeMuscle,
    /// The same muscle is named twice.
    #[error("a muscle is named twice")]
    MuscleTwice,
    /// Prime muscles come first.
    #[error("a secondary muscle stands before a prime one")]
    MuscleOrder,
    /// The fraction is outside 0 to 1, stands where no body mass is lifted, or is missing where it is.
    #[error("the body-weight fraction does not fit the load convention")]
    BodyweightFraction,
    /// The equipment cannot be loaded in this convention.
    #[error("the load convention does not fit the equipment")]
    Convention,
    /// Progress in this direction is impossible with this convention.
    #[error("the direction of progress does not fit the load convention")]
    Direction,
    /// A step of zero with a load, or a step without one.
    #[error("the load increment does not fit the load convention")]
    Increment,
    /// A single-joint pattern called compound, or the reverse.
    #[error("the mechanic does not fit the movement pattern")]
    Mechanic,
    /// None of the prime muscles is one that the movement works.
    #[error("no prime muscle fits the movement pattern")]
    PatternMuscle,
    /// One side by name and both by flag.
    #[error("the name says one side at a time, the flag does not")]
    Unilateral,
    /// A curve of another kind of exercise.
    #[error("the repetition curve does not fit the movement pattern and equipment")]
    Curve,
    /// An entry that people look for needs another name.
    #[error("a staple or common exercise without another name")]
    NoAlias,
    /// A completed entry needs this.
    #[error("completed, but {0}")]
    Incomplete(&'static str),
    /// A cue or mistake that is empty, too long or ends in a full stop.
    #[error("`{0}` is not a short line without a full stop")]
    LineForm(String),
    /// Another entry has the same id, slug or name.
    #[error("shares `{0}` with another entry")]
    NotUnique(String),
    /// The file must be sorted by slug.
    #[error("stands before a smaller slug")]
    Unsorted,
}

/// Checks the whole catalogue and reports everything that is wrong with it.
///
/// # Errors
/// All faults, in the order of the file.
pub fn validate(exercises: &[CatalogueExercise]) -> Result<(), Vec<CatalogueFault>> {
    let mut faults = Vec::new();
    for exercise in exercises {
        for kind in entry_rules::faults(exercise) {
            faults.push(CatalogueFault {
                slug: exercise.slug.clone(),
                kind,
            });
        }
    }
    faults.extend(file_rules::faults(exercises));
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}
