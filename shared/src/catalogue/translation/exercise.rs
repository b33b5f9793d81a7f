//! The words of an exercise.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalogue::CatalogueExercise;

/// What an exercise is called in another language, and how it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExerciseWords {
    /// Whose words.
    pub slug: String,
    /// Name, as people say it in a gym.
    pub name: String,
    /// Other names that people type. The English names are known anyway.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// How to do it: short orders.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cues: Vec<String>,
    /// What goes wrong most often.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mistakes: Vec<String>,
}

impl CatalogueExercise {
    /// The same exercise in the language of `words`. Its names of before become aliases: they are known in every gym.
    pub fn put_into(&mut self, words: ExerciseWords) {
        let before = std::mem::replace(&mut self.name, words.name);
        let known = std::mem::replace(&mut self.aliases, words.aliases);
        for name in std::iter::once(before).chain(known) {
            let said = self.aliases.iter().chain([&self.name]);
            if !said.into_iter().any(|one| one.eq_ignore_ascii_case(&name)) {
                self.aliases.push(name);
            }
        }
        if !words.cues.is_empty() {
            self.cues = words.cues;
        }
        if !words.mistakes.is_empty() {
            self.mistakes = words.mistakes;
        }
    }
}

/// Puts exercises into the language of `words`; those without words stay as they are.
pub fn translate(exercises: &mut [CatalogueExercise], words: Vec<ExerciseWords>) {
    let mut by_slug: BTreeMap<String, ExerciseWords> = words
        .into_iter()
        .map(|words| (words.slug.clone(), words))
        .collect();
    for exercise in exercises {
        if let Some(words) = by_slug.remove(&exercise.slug) {
            exercise.put_into(words);
        }
    }
}
