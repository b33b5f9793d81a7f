//! What a file of words must fulfil: an entry for each of the catalogue's, none besides, and names that search can
//! tell apart.

use std::collections::{BTreeMap, BTreeSet};

use super::template::inner_texts;
use super::{ExerciseWords, TemplateWords};
use crate::catalogue::search::words_in;
use crate::catalogue::validate::{LINE_MAX, NAME_MAX, is_line};
use crate::catalogue::{CatalogueExercise, Template};
use crate::language::Language;

/// Something wrong with the words of one entry, named by its slug.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordsFault {
    /// The language has no words for it.
    #[error("{0}: not translated")]
    Missing(String),
    /// The catalogue has no such entry.
    #[error("{0}: there is no such entry")]
    Unknown(String),
    /// Its words stand there twice.
    #[error("{0}: translated twice")]
    Twice(String),
    /// The file must be sorted by slug.
    #[error("{0}: stands after a larger slug")]
    Unsorted(String),
    /// Empty, too long, with outer spaces, or a name that starts with neither a capital nor a digit.
    #[error("{0}: `{1}` is not a short line")]
    Line(String, String),
    /// Another entry, or another name of the same one, says the same to the search.
    #[error("{0}: `{1}` is said of {2} too")]
    NotUnique(String, String, String),
    /// As many cues or mistakes as the catalogue has are expected.
    #[error("{0}: it has another number of cues or mistakes")]
    Incomplete(String),
    /// A text of the template, or one that it does not have.
    #[error("{0}: `{1}` is not translated, or not a text of it")]
    Text(String, String),
}

/// Everything that is wrong with the words of the exercises.
#[must_use]
pub fn words_faults(
    exercises: &[CatalogueExercise],
    words: &[ExerciseWords],
    language: Language,
) -> Vec<WordsFault> {
    let known: BTreeMap<&str, &CatalogueExercise> = exercises
        .iter()
        .map(|exercise| (exercise.slug.as_str(), exercise))
        .collect();
    let mut faults = slug_faults(known.keys().copied(), words.iter().map(|one| one.slug.as_str()));
    let mut owners: BTreeMap<Vec<String>, &str> = BTreeMap::new();
    for one in words {
        let names = std::iter::once(&one.name).chain(&one.aliases);
        for name in names {
            let said = words_in(language, name);
            if said.is_empty() || !is_line(name, NAME_MAX) {
                faults.push(WordsFault::Line(one.slug.clone(), name.clone()));
            }
            if let Some(owner) = owners.insert(said, &one.slug) {
                faults.push(WordsFault::NotUnique(
                    one.slug.clone(),
                    name.clone(),
                    owner.to_owned(),
                ));
            }
        }
        let starts_well = |c: char| c.is_uppercase() || c.is_ascii_digit();
        if !one.name.starts_with(starts_well) {
            faults.push(WordsFault::Line(one.slug.clone(), one.name.clone()));
        }
        for line in one.cues.iter().chain(&one.mistakes) {
            if !is_line(line, LINE_MAX) || line.ends_with('.') || !line.starts_with(starts_well) {
                faults.push(WordsFault::Line(one.slug.clone(), line.clone()));
            }
        }
        let as_many = |exercise: &&CatalogueExercise| {
            (exercise.cues.len(), exercise.mistakes.len()) == (one.cues.len(), one.mistakes.len())
        };
        if known
            .get(one.slug.as_str())
            .is_some_and(|exercise| !as_many(exercise))
        {
            faults.push(WordsFault::Incomplete(one.slug.clone()));
        }
    }
    faults
}

/// Everything that is wrong with the words of the templates.
#[must_use]
pub fn template_faults(templates: &[Template], words: &[TemplateWords]) -> Vec<WordsFault> {
    let slugs = templates.iter().map(|template| template.summary.slug.as_str());
    let mut faults = slug_faults(slugs, words.iter().map(|one| one.slug.as_str()));
    for one in words {
        let Some(template) = templates
            .iter()
            .find(|template| template.summary.slug == one.slug)
        else {
            continue;
        };
        let mut template = template.clone();
        let texts: BTreeSet<&String> = inner_texts(&mut template)
            .into_iter()
            .map(|text| &*text)
            .collect();
        let translated: BTreeSet<&String> = one.texts.keys().collect();
        let wrong = texts.symmetric_difference(&translated);
        faults.extend(wrong.map(|text| WordsFault::Text(one.slug.clone(), (*text).clone())));
        for line in [&one.name, &one.for_whom, &one.why]
            .into_iter()
            .chain(one.texts.values())
        {
            if line.trim().is_empty() || line.trim() != line {
                faults.push(WordsFault::Line(one.slug.clone(), line.clone()));
            }
        }
    }
    faults
}

fn slug_faults<'a>(
    known: impl Iterator<Item = &'a str>,
    translated: impl Iterator<Item = &'a str>,
) -> Vec<WordsFault> {
    let known: BTreeSet<&str> = known.collect();
    let (mut faults, mut seen, mut last) = (Vec::new(), BTreeSet::new(), "");
    for slug in translated {
        if !known.contains(slug) {
            faults.push(WordsFault::Unknown(slug.to_owned()));
        }
        if !seen.insert(slug) {
            faults.push(WordsFault::Twice(slug.to_owned()));
        }
        if slug < last {
            faults.push(WordsFault::Unsorted(slug.to_owned()));
        }
        last = slug;
    }
    faults.extend(
        known
            .difference(&seen)
            .map(|slug| WordsFault::Missing((*slug).to_owned())),
    );
    faults
}
