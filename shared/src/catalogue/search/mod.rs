//! Finding an exercise by what people type: any case, accents left out, any word order, other names,
//! beginnings of words, one typing error in a word, muscles and equipment as words.
//!
//! Works on the catalogue and on a lifter's own exercises alike. Pure; ranks by whole numbers, so that the
//! order is the same everywhere.

mod attributes;
mod filter;
mod german;
mod index;
mod matching;
mod phrase;
mod words;

pub use filter::ExerciseFilter;
pub use index::SearchIndex;
pub use words::{folded, words, words_in};

use training::exercise::{Equipment, MovementPattern, MuscleShare};

use super::{CatalogueExercise, Usage};

/// What the search must know about an exercise.
pub trait Searchable {
    /// The name shown.
    fn name(&self) -> &str;
    /// Other names.
    fn aliases(&self) -> &[String];
    /// Muscles trained.
    fn muscles(&self) -> &[MuscleShare];
    /// What it is loaded with.
    fn equipment(&self) -> Equipment;
    /// The movement trained.
    fn pattern(&self) -> MovementPattern;
    /// How common it is; decides between equals.
    fn usage(&self) -> Usage;
}

impl<T: Searchable> Searchable for &T {
    fn name(&self) -> &str {
        (*self).name()
    }

    fn aliases(&self) -> &[String] {
        (*self).aliases()
    }

    fn muscles(&self) -> &[MuscleShare] {
        (*self).muscles()
    }

    fn equipment(&self) -> Equipment {
        (*self).equipment()
    }

    fn pattern(&self) -> MovementPattern {
        (*self).pattern()
    }

    fn usage(&self) -> Usage {
        (*self).usage()
    }
}

impl Searchable for CatalogueExercise {
    fn name(&self) -> &str {
        &self.name
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }

    fn muscles(&self) -> &[MuscleShare] {
        &self.muscles
    }

    fn equipment(&self) -> Equipment {
        self.equipment
    }

    fn pattern(&self) -> MovementPattern {
        self.pattern
    }

    fn usage(&self) -> Usage {
        self.usage
    }
}

/// Finds exercises once. To search the same list often, keep a [`SearchIndex`].
///
/// An empty query lists everything that passes the filter, the most common first.
#[must_use]
pub fn search<'a, T: Searchable>(exercises: &'a [T], query: &str, filter: &ExerciseFilter) -> Vec<&'a T> {
    let found = SearchIndex::new(exercises).search(query, filter);
    found
        .into_iter()
        .filter_map(|position| exercises.get(position))
        .collect()
}
