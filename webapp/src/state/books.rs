//! The coach's books: the catalogue of exercises, a static file loaded at the start.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::value::RawValue;
use shared::catalogue::{CatalogueExercise, SearchIndex};
use shared::coach::Exercises;
use shared::ids::ExerciseId;

use crate::platform::timer::Slices;

/// The books, read.
#[derive(Clone)]
pub struct Books(Rc<Shelf>);

struct Shelf {
    entries: Vec<CatalogueExercise>,
    by_id: BTreeMap<ExerciseId, usize>,
    facts: Exercises,
    /// Made for the first search: it costs as much as reading the catalogue.
    index: OnceCell<SearchIndex>,
}

impl Books {
    /// Reads the catalogue, in slices.
    ///
    /// # Errors
    /// When it is not what it should be.
    pub async fn read(catalogue: &str) -> Result<Self, serde_json::Error> {
        let mut slices = Slices::start();
        let texts: Vec<&RawValue> = serde_json::from_str(catalogue)?;
        let mut entries = Vec::with_capacity(texts.len());
        for text in texts {
            slices.pause().await;
            entries.push(serde_json::from_str::<CatalogueExercise>(text.get())?);
        }
        slices.give_way().await;
        let by_id = entries
            .iter()
            .enumerate()
            .map(|(place, entry)| (entry.id, place))
            .collect();
        let facts = Exercises::new(&entries);
        slices.give_way().await;
        Ok(Self(Rc::new(Shelf {
            entries,
            by_id,
            facts,
            index: OnceCell::new(),
        })))
    }

    /// An exercise.
    #[must_use]
    pub fn exercise(&self, id: ExerciseId) -> Option<&CatalogueExercise> {
        self.0.by_id.get(&id).and_then(|place| self.0.entries.get(*place))
    }

    /// The name of an exercise; its id where the catalogue is older than the plan.
    #[must_use]
    pub fn name(&self, id: ExerciseId) -> String {
        self.exercise(id)
            .map_or_else(|| id.to_string(), |exercise| exercise.name.clone())
    }

    /// Every exercise.
    #[must_use]
    pub fn exercises(&self) -> &[CatalogueExercise] {
        &self.0.entries
    }

    /// For searching at every keystroke.
    #[must_use]
    pub fn index(&self) -> &SearchIndex {
        self.0.index.get_or_init(|| SearchIndex::new(&self.0.entries))
    }

    /// Facts as the coach looks them up.
    #[must_use]
    pub fn facts(&self) -> &Exercises {
        &self.0.facts
    }
}
