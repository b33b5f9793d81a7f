//! The coach's books: the catalogue of exercises and the templates, static files loaded at the start.

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::catalogue::{CatalogueExercise, SearchIndex, Template, parse};
use shared::coach::Exercises;
use shared::ids::ExerciseId;

/// The books, read.
#[derive(Clone)]
pub struct Books(Rc<Shelf>);

struct Shelf {
    entries: Vec<CatalogueExercise>,
    by_id: BTreeMap<ExerciseId, usize>,
    facts: Exercises,
    index: SearchIndex,
    templates: Vec<Template>,
}

impl Books {
    /// Reads the files. A template that cannot be read is left out.
    ///
    /// # Errors
    /// When the catalogue is not what it should be.
    pub fn read(catalogue: &str, templates: &[String]) -> Result<Self, serde_json::Error> {
        let entries = parse(catalogue)?;
        let by_id = entries
            .iter()
            .enumerate()
            .map(|(place, entry)| (entry.id, place))
            .collect();
        let templates = templates
            .iter()
            .filter_map(|text| Template::parse(text, &entries).ok())
            .collect();
        let (facts, index) = (Exercises::new(&entries), SearchIndex::new(&entries));
        Ok(Self(Rc::new(Shelf {
            entries,
            by_id,
            facts,
            index,
            templates,
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
        &self.0.index
    }

    /// Facts as the coach looks them up.
    #[must_use]
    pub fn facts(&self) -> &Exercises {
        &self.0.facts
    }

    /// Plans to take.
    #[must_use]
    pub fn templates(&self) -> &[Template] {
        &self.0.templates
    }
}
