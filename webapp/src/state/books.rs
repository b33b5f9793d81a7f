//! The coach's books: the catalogue of exercises, a static file loaded at the start, with the lifter's own exercises
//! bound in. The one place that knows what an exercise is called, what it is, and how to find it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde_json::value::RawValue;
use shared::catalogue::{CatalogueExercise, ExerciseFilter, ExerciseWords, SearchIndex, translate};
use shared::coach::Exercises;
use shared::entity::CustomExercise;
use shared::ids::ExerciseId;
use shared::language::Language;

use crate::platform::timer::Slices;

/// The books, read.
#[derive(Clone)]
pub struct Books {
    catalogue: Rc<Shelf>,
    /// `None` for whoever has no exercise of their own.
    own: Option<Rc<Own>>,
}

/// Exercises with what is made of all of them.
struct Shelf {
    /// Of their words, and so of what is searched for.
    language: Language,
    entries: Vec<CatalogueExercise>,
    by_id: BTreeMap<ExerciseId, usize>,
    facts: Exercises,
    /// Made for the first search: it costs as much as reading the catalogue.
    index: OnceCell<SearchIndex>,
}

/// What the lifter's own exercises add.
struct Own {
    /// Those that are offered, then those that are put away.
    entries: Vec<CatalogueExercise>,
    archived: BTreeSet<ExerciseId>,
    /// Of the catalogue and these.
    facts: Exercises,
    /// Of the catalogue and those of these that are offered.
    index: OnceCell<SearchIndex>,
}

impl Books {
    /// Reads the catalogue, in slices, and puts it into another language if there are words of one.
    ///
    /// # Errors
    /// When the catalogue is not what it should be, or the words are not.
    pub async fn read(catalogue: &str, words: Option<(Language, &str)>) -> Result<Self, serde_json::Error> {
        let mut slices = Slices::start();
        let texts: Vec<&RawValue> = serde_json::from_str(catalogue)?;
        let mut entries = Vec::with_capacity(texts.len());
        for text in texts {
            slices.pause().await;
            entries.push(serde_json::from_str::<CatalogueExercise>(text.get())?);
        }
        slices.give_way().await;
        let mut language = Language::default();
        if let Some((other, words)) = words {
            let words: Vec<ExerciseWords> = serde_json::from_str(words)?;
            slices.give_way().await;
            translate(&mut entries, words);
            slices.give_way().await;
            language = other;
        }
        let books = Self::in_language(language, entries);
        slices.give_way().await;
        Ok(books)
    }

    /// The catalogue alone, in English.
    #[cfg(test)]
    #[must_use]
    pub fn new(entries: Vec<CatalogueExercise>) -> Self {
        Self::in_language(Language::En, entries)
    }

    fn in_language(language: Language, entries: Vec<CatalogueExercise>) -> Self {
        let by_id = entries
            .iter()
            .enumerate()
            .map(|(place, entry)| (entry.id, place))
            .collect();
        let facts = Exercises::new(&entries);
        Self {
            catalogue: Rc::new(Shelf {
                language,
                entries,
                by_id,
                facts,
                index: OnceCell::new(),
            }),
            own: None,
        }
    }

    /// The same catalogue with these exercises of the lifter's own.
    #[must_use]
    pub fn with_own(&self, own: &BTreeMap<ExerciseId, CustomExercise>) -> Self {
        let bound = (!own.is_empty()).then(|| {
            let (archived, offered): (Vec<_>, Vec<_>) = own.iter().partition(|(_, one)| one.archived);
            let entries = offered.iter().chain(&archived);
            Rc::new(Own {
                entries: entries.map(|(id, one)| one.entry(**id)).collect(),
                archived: archived.iter().map(|(id, _)| **id).collect(),
                facts: self.catalogue.facts.with(own).into_owned(),
                index: OnceCell::new(),
            })
        });
        Self {
            catalogue: self.catalogue.clone(),
            own: bound,
        }
    }

    /// Whether these are the very same books.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        let same_own = match (&self.own, &other.own) {
            (None, None) => true,
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            _ => false,
        };
        same_own && Rc::ptr_eq(&self.catalogue, &other.catalogue)
    }

    /// An exercise, one's own or of the catalogue.
    #[must_use]
    pub fn exercise(&self, id: ExerciseId) -> Option<&CatalogueExercise> {
        let place = self.catalogue.by_id.get(&id);
        place
            .and_then(|place| self.catalogue.entries.get(*place))
            .or_else(|| {
                let own = self.own.as_ref()?;
                own.entries.iter().find(|entry| entry.id == id)
            })
    }

    /// The name of an exercise as the lifter reads it; its id where this device knows of no such exercise.
    #[must_use]
    pub fn name(&self, id: ExerciseId) -> String {
        self.exercise(id)
            .map_or_else(|| id.to_string(), |exercise| exercise.name.clone())
    }

    /// Whether the lifter has made it.
    #[must_use]
    pub fn is_own(&self, id: ExerciseId) -> bool {
        let own = self.own.as_ref();
        own.is_some_and(|own| own.entries.iter().any(|entry| entry.id == id))
    }

    /// Whether the lifter has put it away: known by its name, but no longer offered.
    #[must_use]
    pub fn is_archived(&self, id: ExerciseId) -> bool {
        self.own.as_ref().is_some_and(|own| own.archived.contains(&id))
    }

    /// Every exercise of the catalogue, without the lifter's own.
    #[must_use]
    pub fn catalogue(&self) -> &[CatalogueExercise] {
        &self.catalogue.entries
    }

    /// Every exercise that is offered: the catalogue's, then the lifter's own.
    pub fn offered(&self) -> impl Iterator<Item = &CatalogueExercise> {
        let own = self.own.iter().flat_map(|own| own.offered());
        self.catalogue.entries.iter().chain(own)
    }

    /// What is offered and fits a query and a filter, best first. Quick enough for every keystroke.
    #[must_use]
    pub fn search(&self, query: &str, filter: &ExerciseFilter) -> Vec<&CatalogueExercise> {
        let places = self.index().search(query, filter);
        let catalogue = &self.catalogue.entries;
        let at = |place: usize| {
            catalogue
                .get(place)
                .or_else(|| self.own.as_ref()?.entries.get(place - catalogue.len()))
        };
        places.into_iter().filter_map(at).collect()
    }

    /// Facts as the coach looks them up.
    #[must_use]
    pub fn facts(&self) -> &Exercises {
        match &self.own {
            Some(own) => &own.facts,
            None => &self.catalogue.facts,
        }
    }

    fn index(&self) -> &SearchIndex {
        let catalogue = &self.catalogue;
        match &self.own {
            Some(own) => own.index.get_or_init(|| {
                SearchIndex::in_language(catalogue.language, &self.offered().collect::<Vec<_>>())
            }),
            None => catalogue
                .index
                .get_or_init(|| SearchIndex::in_language(catalogue.language, &catalogue.entries)),
        }
    }
}

impl Own {
    fn offered(&self) -> impl Iterator<Item = &CatalogueExercise> {
        let count = self.entries.len() - self.archived.len();
        self.entries.iter().take(count)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    fn own(number: u128, name: &str, archived: bool) -> (ExerciseId, CustomExercise) {
        let exercise = json!({
            "name": name, "pattern": "squat", "equipment": "barbell", "mechanic": "compound", "convention": "total",
            "direction": "more_load", "increment_g": 2500, "muscles": [{"muscle": "quads", "role": "prime"}],
            "archived": archived
        });
        let id = ExerciseId::new(Uuid::from_u128(number));
        (id, serde_json::from_value(exercise).unwrap())
    }

    /// A catalogue of two, and two own ones of which the second is put away.
    fn books() -> Books {
        let entry = |(id, one): (ExerciseId, CustomExercise)| one.entry(id);
        let catalogue = Books::new(vec![
            entry(own(1, "Back squat", false)),
            entry(own(2, "Front squat", false)),
        ]);
        catalogue.with_own(&[own(3, "Zercher box squat", false), own(4, "Old squat", true)].into())
    }

    fn id(number: u128) -> ExerciseId {
        ExerciseId::new(Uuid::from_u128(number))
    }

    fn found(query: &str) -> Vec<String> {
        let books = books();
        let found = books.search(query, &ExerciseFilter::default());
        found.iter().map(|entry| entry.name.clone()).collect()
    }

    #[test]
    fn an_own_exercise_has_its_name_and_its_facts_like_any_other() {
        let books = books();
        assert_eq!(books.name(id(1)), "Back squat");
        assert_eq!(books.name(id(3)), "Zercher box squat");
        assert!(books.facts().get(id(3)).is_some() && books.facts().get(id(1)).is_some());
        assert!(books.is_own(id(3)) && !books.is_own(id(1)));
        assert_eq!(books.name(id(9)), id(9).to_string());
    }

    #[test]
    fn what_is_put_away_keeps_its_name_but_is_not_offered() {
        let books = books();
        assert_eq!(books.name(id(4)), "Old squat");
        assert!(books.is_archived(id(4)) && books.is_own(id(4)));
        assert_eq!(books.offered().count(), 3);
        assert!(!found("").contains(&"Old squat".to_owned()));
    }

    #[test]
    fn a_search_finds_own_exercises_among_the_others() {
        assert_eq!(found("zercher"), ["Zercher box squat"]);
        assert_eq!(found("squat").len(), 3);
    }

    #[test]
    fn books_in_german_are_searched_in_german_own_exercises_too() {
        let german = |number, name| {
            let (id, one) = own(number, name, false);
            one.entry(id)
        };
        let books = Books::in_language(
            Language::De,
            vec![german(1, "Kniebeuge"), german(2, "Schrägbankdrücken")],
        );
        let first = |books: &Books, query| {
            let found = books.search(query, &ExerciseFilter::default());
            found.first().map(|entry| entry.name.clone()).unwrap_or_default()
        };
        assert_eq!(first(&books, "kniebeugen"), "Kniebeuge");
        let with_own = books.with_own(&[own(3, "Überzüge", false)].into());
        assert_eq!(first(&with_own, "schraegbankdruecken"), "Schrägbankdrücken");
        assert_eq!(first(&with_own, "ueberzuege"), "Überzüge");
    }

    #[test]
    fn without_own_exercises_the_books_stay_the_same() {
        let books = books();
        let without = books.with_own(&BTreeMap::new());
        assert!(without.is(&without.with_own(&BTreeMap::new())));
        assert!(!without.is(&books));
        assert!(!without.is_own(id(3)));
    }
}
