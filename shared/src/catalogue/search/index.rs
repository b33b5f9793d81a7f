//! The prepared form of a list of exercises, and the ranking.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use training::exercise::{Equipment, MovementPattern, Muscle, MuscleShare, Role};

use super::attributes::{words_for_equipment, words_for_muscle, words_for_pattern};
use super::matching::{EXACT, forgiving_fit, plain_fit};
use super::phrase::{Fits, Phrase, Reading, WordId, described_score};
use super::{ExerciseFilter, Searchable, words_in};
use crate::catalogue::Usage;
use crate::language::Language;

/// Longer queries are cut: nobody types more words than this for one exercise.
const MAX_QUERY_WORDS: usize = 8;
/// A name says more than another name.
const NAME_BONUS: u32 = 60;
/// A word that names a muscle is meant so: "chest dumbbell" is no chest-supported row.
const OTHER_MUSCLE_PENALTY: u32 = 60;
/// A word that names the muscle or the equipment instead of the exercise fits a little less.
const ATTRIBUTE_PERCENT: u32 = 95;

/// A list of exercises, prepared for being searched at every keystroke.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    language: Language,
    /// Every distinct word of all names and attributes.
    dictionary: Vec<String>,
    /// Which words of the dictionary name a muscle.
    muscle_words: BTreeSet<WordId>,
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    /// The name, then the aliases.
    phrases: Vec<Phrase>,
    attributes: Vec<WordId>,
    muscles: Vec<MuscleShare>,
    equipment: Equipment,
    pattern: MovementPattern,
    usage: Usage,
    name: String,
}

impl SearchIndex {
    /// Prepares `exercises` for questions in English; results are positions in this slice.
    #[must_use]
    pub fn new<T: Searchable>(exercises: &[T]) -> Self {
        Self::in_language(Language::En, exercises)
    }

    /// Prepares `exercises` for questions in a language.
    #[must_use]
    pub fn in_language<T: Searchable>(language: Language, exercises: &[T]) -> Self {
        let mut ids = HashMap::new();
        let entries = exercises
            .iter()
            .map(|exercise| Entry::new(language, exercise, &mut ids))
            .collect();
        let mut dictionary = vec![String::new(); ids.len()];
        let muscles = Muscle::ALL
            .iter()
            .flat_map(|muscle| words_for_muscle(language, *muscle));
        let muscle_words = muscles.filter_map(|word| ids.get(&*word).copied()).collect();
        for (word, id) in ids {
            dictionary[id] = word;
        }
        Self {
            language,
            dictionary,
            muscle_words,
            entries,
        }
    }

    /// Positions of what fits the query and passes the filter, best first.
    ///
    /// When nothing fits all words of a longer query, one word may remain without a match.
    #[must_use]
    pub fn search(&self, query: &str, filter: &ExerciseFilter) -> Vec<usize> {
        let mut typed = words_in(self.language, query);
        typed.truncate(MAX_QUERY_WORDS);
        let fits: Vec<Fits> = typed.iter().map(|word| self.fits(word)).collect();
        let joined: Vec<Fits> = typed.windows(2).map(|pair| self.fits(&pair.concat())).collect();
        let readings = readings(&fits, &joined);
        let meant = self.meant_muscles(&fits);
        let found = self.ranked(&readings, &meant, filter, 0);
        if found.is_empty() && typed.len() > 1 {
            self.ranked(&readings, &meant, filter, 1)
        } else {
            found
        }
    }

    fn fits(&self, typed: &str) -> Fits {
        let mut fits: Fits = self
            .dictionary
            .iter()
            .map(|known| plain_fit(typed, known))
            .collect();
        // A word that exists is not mistyped.
        if !fits.contains(&EXACT) {
            for (fit, known) in fits.iter_mut().zip(&self.dictionary) {
                *fit = (*fit).max(forgiving_fit(typed, known));
            }
        }
        fits
    }

    /// The words for muscles among what was typed.
    fn meant_muscles(&self, typed: &[Fits]) -> Vec<WordId> {
        let words = self.muscle_words.iter().copied();
        words
            .filter(|word| typed.iter().any(|fits| fits[*word] == EXACT))
            .collect()
    }

    fn ranked(
        &self,
        readings: &[Reading<'_>],
        meant: &[WordId],
        filter: &ExerciseFilter,
        may_miss: usize,
    ) -> Vec<usize> {
        let admitted = self
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.passes(filter));
        let mut hits: Vec<_> = admitted
            .filter_map(|(position, entry)| {
                let score = readings
                    .iter()
                    .filter_map(|reading| entry.score(reading, may_miss))
                    .max()?;
                let other = meant.iter().filter(|word| !entry.attributes.contains(word));
                let penalty = other.fold(0, |sum, _| sum + OTHER_MUSCLE_PENALTY);
                Some((
                    Reverse((score + usage_bonus(entry.usage)).saturating_sub(penalty)),
                    entry.name.as_str(),
                    position,
                ))
            })
            .collect();
        hits.sort_unstable();
        hits.into_iter().map(|(_, _, position)| position).collect()
    }
}

impl Entry {
    fn new<T: Searchable>(language: Language, exercise: &T, ids: &mut HashMap<String, WordId>) -> Self {
        let mut id = |word: &str| match ids.get(word) {
            Some(id) => *id,
            None => {
                let next = ids.len();
                ids.insert(word.to_owned(), next);
                next
            }
        };
        let names = std::iter::once(exercise.name()).chain(exercise.aliases().iter().map(String::as_str));
        let phrases = names
            .map(|name| Phrase::new(&words_in(language, name), &mut id))
            .collect();
        let prime = exercise
            .muscles()
            .iter()
            .filter(|share| share.role == Role::Prime);
        let attributes = prime
            .flat_map(|share| words_for_muscle(language, share.muscle))
            .chain(words_for_equipment(language, exercise.equipment()))
            .chain(words_for_pattern(language, exercise.pattern()))
            .map(|word| id(&word))
            .collect();
        Self {
            phrases,
            attributes,
            muscles: exercise.muscles().to_vec(),
            equipment: exercise.equipment(),
            pattern: exercise.pattern(),
            usage: exercise.usage(),
            name: exercise.name().to_lowercase(),
        }
    }

    fn passes(&self, filter: &ExerciseFilter) -> bool {
        filter.admits(&self.muscles, self.equipment, self.pattern)
    }

    /// None when more than `may_miss` words of the query fit nothing.
    fn score(&self, reading: &Reading<'_>, may_miss: usize) -> Option<u32> {
        let described = |fits: &&Fits| {
            let best = self.attributes.iter().map(|word| fits[*word]).max();
            best.unwrap_or(0) * ATTRIBUTE_PERCENT / 100
        };
        let described: Vec<u32> = reading.iter().map(described).collect();
        let scores = self.phrases.iter().enumerate().filter_map(|(rank, phrase)| {
            let score = phrase.score(reading, &described, may_miss)?;
            Some(if rank == 0 { score + NAME_BONUS } else { score })
        });
        let by_description = described_score(&described).map(|score| score + NAME_BONUS);
        scores.max().max(by_description)
    }
}

fn usage_bonus(usage: Usage) -> u32 {
    match usage {
        Usage::Staple => 60,
        Usage::Common => 40,
        Usage::Occasional => 18,
        Usage::Rare => 0,
    }
}

/// The words as typed, and with each pair of neighbours written as one ("dead lift" is "deadlift") that is a word then.
fn readings<'a>(fits: &'a [Fits], joined: &'a [Fits]) -> Vec<Reading<'a>> {
    let known = joined
        .iter()
        .enumerate()
        .filter(|(_, pair)| pair.iter().any(|fit| *fit > 0));
    let with_pair = known.map(|(first, pair)| {
        let (before, after) = (&fits[..first], &fits[first + 2..]);
        before.iter().chain(std::iter::once(pair)).chain(after).collect()
    });
    std::iter::once(fits.iter().collect()).chain(with_pair).collect()
}
