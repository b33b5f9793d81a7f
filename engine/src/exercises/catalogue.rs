//! Exercises and templates in memory, prepared for being searched and for the coach.

use std::{collections::HashMap, sync::OnceLock};

use anyhow::Context;
use shared::{
    catalogue::{
        self, CatalogueExercise, EXERCISES_JSON, ExerciseFilter, ExerciseWords, SearchIndex, Template,
        TemplateWords,
        templates::TEMPLATES_JSON,
        translate,
        translation::{EXERCISES_DE_JSON, TEMPLATES_DE_JSON},
    },
    coach::Exercises,
    ids::ExerciseId,
    language::Language,
};

/// What the binary carries.
#[derive(Debug)]
pub struct Catalogue {
    by_id: HashMap<ExerciseId, usize>,
    facts: Exercises,
    english: Edition,
    german: Edition,
}

/// What the binary carries, in one language. The order of the entries is the same in all.
#[derive(Debug)]
struct Edition {
    entries: Vec<CatalogueExercise>,
    by_name: Vec<usize>,
    index: SearchIndex,
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
        let templates: Vec<Template> = templates
            .collect::<Result<_, _>>()
            .context("a template cannot be read")?;
        let by_id = entries.iter().enumerate();
        Ok(Self {
            by_id: by_id.map(|(position, entry)| (entry.id, position)).collect(),
            facts: Exercises::new(&entries),
            german: Edition::german(entries.clone(), templates.clone())?,
            english: Edition::new(Language::En, entries, templates),
        })
    }

    /// All exercises, in the order of the file and in English.
    #[must_use]
    pub fn entries(&self) -> &[CatalogueExercise] {
        &self.english.entries
    }

    /// One exercise.
    #[must_use]
    pub fn get(&self, language: Language, id: ExerciseId) -> Option<&CatalogueExercise> {
        self.edition(language).entries.get(*self.by_id.get(&id)?)
    }

    /// What fits the words, best first; without words everything, by name. Always the same order for the same
    /// question in the same language.
    #[must_use]
    pub fn search(
        &self,
        language: Language,
        words: &str,
        filter: &ExerciseFilter,
    ) -> Vec<&CatalogueExercise> {
        self.edition(language).search(words, filter)
    }

    /// What the coach knows about exercises.
    #[must_use]
    pub fn facts(&self) -> &Exercises {
        &self.facts
    }

    /// All templates.
    #[must_use]
    pub fn templates(&self, language: Language) -> &[Template] {
        &self.edition(language).templates
    }

    /// One template.
    #[must_use]
    pub fn template(&self, language: Language, slug: &str) -> Option<&Template> {
        let templates = self.templates(language);
        templates.iter().find(|template| template.summary.slug == slug)
    }

    fn edition(&self, language: Language) -> &Edition {
        match language {
            Language::En => &self.english,
            Language::De => &self.german,
        }
    }
}

impl Edition {
    fn german(mut entries: Vec<CatalogueExercise>, mut templates: Vec<Template>) -> anyhow::Result<Self> {
        let words: Vec<ExerciseWords> =
            serde_json::from_str(EXERCISES_DE_JSON).context("the German exercises cannot be read")?;
        translate(&mut entries, words);
        let words: Vec<TemplateWords> =
            serde_json::from_str(TEMPLATES_DE_JSON).context("the German templates cannot be read")?;
        for template in &mut templates {
            if let Some(words) = words.iter().find(|words| words.slug == template.summary.slug) {
                template.put_into(words);
            }
        }
        Ok(Self::new(Language::De, entries, templates))
    }

    fn new(language: Language, entries: Vec<CatalogueExercise>, templates: Vec<Template>) -> Self {
        let mut by_name: Vec<usize> = (0..entries.len()).collect();
        by_name.sort_by_key(|&position| {
            entries
                .get(position)
                .map(|entry| (entry.name.to_lowercase(), entry.id))
        });
        Self {
            by_name,
            index: SearchIndex::in_language(language, &entries),
            entries,
            templates,
        }
    }

    fn search(&self, words: &str, filter: &ExerciseFilter) -> Vec<&CatalogueExercise> {
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
}
