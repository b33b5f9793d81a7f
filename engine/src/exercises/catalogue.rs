//! Exercises and templates in memory, prepared for being searched and for the coach.

use std::{collections::HashMap, sync::OnceLock};

use anyhow::Context;
use shared::{
    catalogue::{
        self, CatalogueExercise, EXERCISES_JSON, ExerciseFilter, SearchIndex, Template,
        templates::TEMPLATES_JSON,
    },
    coach::Exercises,
    ids::ExerciseId,
};

/// What the binary carries.
#[derive(Debug)]
pub struct Catalogue {
    entries: Vec<CatalogueExercise>,
    by_id: HashMap<ExerciseId, usize>,
    by_name: Vec<usize>,
    index: SearchIndex,
    facts: Exercises,
    templates: Vec<Template>,
}

impl Catalogue {
    /// The files that the binary carries, read once.
    ///
    /// # Errors
    /// If they are broken, which a test of the catalogue excludes.
    pub fn embedded() -> anyhow::Result<&'static Self> {
        static EMBEDDED: OnceLock<Catalogue> = OnceLock::new();
        match EMBEDDED.get() {
            Some(known) => Ok(known),
            None => Self::read().map(|read| EMBEDDED.get_or_init(|| read)),
        }
    }

    fn read() -> anyhow::Result<Self> {
        let entries = catalogue::parse(EXERCISES_JSON).context("the catalogue cannot be read")?;
        let templates = TEMPLATES_JSON.iter().map(|json| Template::parse(json, &entries));
        let templates = templates
            .collect::<Result<_, _>>()
            .context("a template cannot be read")?;
        let mut by_name: Vec<usize> = (0..entries.len()).collect();
        by_name.sort_by_key(|&position| {
            entries
                .get(position)
                .map(|entry| (entry.name.to_lowercase(), entry.id))
        });
        Ok(Self {
            by_id: entries
                .iter()
                .enumerate()
                .map(|(position, entry)| (entry.id, position))
                .collect(),
            by_name,
            index: SearchIndex::new(&entries),
            facts: Exercises::new(&entries),
            templates,
            entries,
        })
    }

    /// All exercises, in the order of the file.
    #[must_use]
    pub fn entries(&self) -> &[CatalogueExercise] {
        &self.entries
    }

    /// One exercise.
    #[must_use]
    pub fn get(&self, id: ExerciseId) -> Option<&CatalogueExercise> {
        self.entries.get(*self.by_id.get(&id)?)
    }

    /// What fits the words, best first; without words everything, by name. Always the same order for the same
    /// question.
    #[must_use]
    pub fn search(&self, words: &str, filter: &ExerciseFilter) -> Vec<&CatalogueExercise> {
        let found = self.index.search(words, filter);
        let positions = if words.trim().is_empty() {
            let mut admitted = vec![false; self.entries.len()];
            found
                .iter()
                .filter_map(|&position| admitted.get_mut(position).map(|slot| *slot = true))
                .for_each(drop);
            self.by_name
                .iter()
                .copied()
                .filter(|&position| admitted.get(position) == Some(&true))
                .collect()
        } else {
            found
        };
        positions
            .into_iter()
            .filter_map(|position| self.entries.get(position))
            .collect()
    }

    /// What the coach knows about exercises.
    #[must_use]
    pub fn facts(&self) -> &Exercises {
        &self.facts
    }

    /// All templates.
    #[must_use]
    pub fn templates(&self) -> &[Template] {
        &self.templates
    }

    /// One template.
    #[must_use]
    pub fn template(&self, slug: &str) -> Option<&Template> {
        self.templates
            .iter()
            .find(|template| template.summary.slug == slug)
    }
}
