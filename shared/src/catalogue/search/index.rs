//! The prepared form of a list of exercises, and the ranking.

use std::collections::BTreeMap;

use super::attributes::{equipment_words, muscle_words, pattern_words};
use super::matching::{EXACT, forgiving_fit, plain_fit};
use super::{ExerciseFilter, Searchable, words};
use crate::catalogue::Usage;
use training::exercise::{Equipment, MovementPattern, MuscleShare, Role};

/// Longer queries are cut: nobody types more words than this for one exercise.
const MAX_QUERY_WORDS: usize = 8;

/// A list of exercises, prepared for being searched at every keystroke.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    /// Every distinct word of all names and attributes.
    dictionary: Vec<String>,
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

type WordId = usize;

#[derive(Clone, Debug)]
struct Phrase {
    length: usize,
    tokens: Vec<Token>,
}

/// A word of a phrase, or two neighbours written as one ("pull up" also as "pullup").
#[derive(Clone, Copy, Debug)]
struct Token {
    word: WordId,
    at: usize,
    spans: usize,
}

/// How well each word of a query fits each word of the dictionary.
struct Reading {
    fits: Vec<Vec<u32>>,
}

impl SearchIndex {
    /// Prepares `exercises`; results are positions in this slice.
    #[must_use]
    pub fn new<T: Searchable>(exercises: &[T]) -> Self {
        let mut ids = BTreeMap::new();
        let entries = exercises
            .iter()
            .map(|exercise| Entry::new(exercise, &mut ids))
            .collect();
        let mut dictionary = vec![String::new(); ids.len()];
        for (word, id) in ids {
            dictionary[id] = word;
        }
        Self { dictionary, entries }
    }

    /// Positions of what fits the query and passes the filter, best first.
    ///
    /// When nothing fits all words of a longer query, one word may remain without a match.
    #[must_use]
    pub fn search(&self, query: &str, filter: &ExerciseFilter) -> Vec<usize> {
        let mut typed = words(query);
        typed.truncate(MAX_QUERY_WORDS);
        let readings: Vec<Reading> = readings(&typed).iter().map(|words| self.read(words)).collect();
        let found = self.ranked(&readings, filter, 0);
        if found.is_empty() && typed.len() > 1 {
            self.ranked(&readings, filter, 1)
        } else {
            found
        }
    }

    fn read(&self, typed: &[String]) -> Reading {
        let fits = typed.iter().map(|word| {
            let mut fits: Vec<u32> = self
                .dictionary
                .iter()
                .map(|known| plain_fit(word, known))
                .collect();
            // A word that exists is not mistyped.
            if !fits.contains(&EXACT) {
                for (fit, known) in fits.iter_mut().zip(&self.dictionary) {
                    *fit = (*fit).max(forgiving_fit(word, known));
                }
            }
            fits
        });
        Reading { fits: fits.collect() }
    }

    fn ranked(&self, readings: &[Reading], filter: &ExerciseFilter, may_miss: usize) -> Vec<usize> {
        let mut hits: Vec<(u32, usize)> = Vec::new();
        for (position, entry) in self.entries.iter().enumerate() {
            if !filter.admits(&entry.muscles, entry.equipment, entry.pattern) {
                continue;
            }
            let best = readings
                .iter()
                .filter_map(|reading| entry.score(reading, may_miss))
                .max();
            if let Some(score) = best {
                hits.push((score + usage_bonus(entry.usage), position));
            }
        }
        hits.sort_by(|a, b| {
            b.0.cmp(&a.0)
                .then_with(|| self.entries[a.1].name.cmp(&self.entries[b.1].name))
        });
        hits.into_iter().map(|(_, position)| position).collect()
    }
}

impl Entry {
    fn new<T: Searchable>(exercise: &T, ids: &mut BTreeMap<String, WordId>) -> Self {
        let mut id = |word: String| {
            let next = ids.len();
            *ids.entry(word).or_insert(next)
        };
        let names = std::iter::once(exercise.name()).chain(exercise.aliases().iter().map(String::as_str));
        let phrases = names.map(|name| Phrase::new(&words(name), &mut id)).collect();
        let prime = exercise
            .muscles()
            .iter()
            .filter(|share| share.role == Role::Prime);
        let attributes = prime
            .flat_map(|share| muscle_words(share.muscle))
            .chain(equipment_words(exercise.equipment()))
            .chain(pattern_words(exercise.pattern()))
            .map(|word| id((*word).to_owned()))
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

    /// None when more than `may_miss` words of the query fit nothing.
    fn score(&self, reading: &Reading, may_miss: usize) -> Option<u32> {
        if reading.fits.is_empty() {
            return Some(0);
        }
        let scores = self.phrases.iter().enumerate().filter_map(|(rank, phrase)| {
            let score = phrase.score(reading, &self.attributes, may_miss)?;
            Some(if rank == 0 { score + NAME_BONUS } else { score })
        });
        scores.max()
    }
}

/// Weights of the ranking, in the unit of one per cent of fit of a word.
const FIT_WEIGHT: u32 = 6;
const COVERAGE_WEIGHT: u32 = 3;
const ORDER_BONUS: u32 = 20;
const NAME_BONUS: u32 = 60;
/// Nothing typed is missing and nothing named is left out.
const COMPLETE_BONUS: u32 = 80;
/// A word that names the muscle or the equipment instead of the exercise fits a little less.
const ATTRIBUTE_PERCENT: u32 = 95;
/// Coverage of a phrase of which no word was typed, so that "chest" lists the bench press before rarities
/// with "chest" in their names.
const ATTRIBUTES_ONLY_COVERAGE: u32 = 55;

fn usage_bonus(usage: Usage) -> u32 {
    match usage {
        Usage::Staple => 60,
        Usage::Common => 40,
        Usage::Occasional => 18,
        Usage::Rare => 0,
    }
}

impl Phrase {
    fn new(words: &[String], id: &mut impl FnMut(String) -> WordId) -> Self {
        let mut tokens: Vec<Token> = words
            .iter()
            .enumerate()
            .map(|(at, word)| Token {
                word: id(word.clone()),
                at,
                spans: 1,
            })
            .collect();
        for (at, pair) in words.windows(2).enumerate() {
            tokens.push(Token {
                word: id(pair.concat()),
                at,
                spans: 2,
            });
        }
        Self {
            length: words.len(),
            tokens,
        }
    }

    fn score(&self, reading: &Reading, attributes: &[WordId], may_miss: usize) -> Option<u32> {
        let mut taken = vec![false; self.length];
        let (mut sum, mut missed, mut in_order, mut by_name, mut last) = (0, 0, true, true, 0);
        for fits in &reading.fits {
            let free = |token: &&Token| !taken.iter().skip(token.at).take(token.spans).any(|taken| *taken);
            let token = self
                .tokens
                .iter()
                .filter(free)
                .max_by_key(|token| (fits[token.word], self.length - token.at));
            let named = token.map_or(0, |token| fits[token.word]);
            let attribute = attributes.iter().map(|word| fits[*word]).max().unwrap_or(0);
            let described = attribute * ATTRIBUTE_PERCENT / 100;
            match token {
                Some(token) if named > 0 && named >= described => {
                    taken
                        .iter_mut()
                        .skip(token.at)
                        .take(token.spans)
                        .for_each(|taken| *taken = true);
                    in_order &= token.at >= last;
                    last = token.at;
                }
                _ if described == 0 => missed += 1,
                _ => by_name = false,
            }
            sum += named.max(described);
        }
        if missed > may_miss {
            return None;
        }
        let covered = taken.iter().filter(|taken| **taken).count();
        let coverage = match covered {
            0 => ATTRIBUTES_ONLY_COVERAGE,
            _ => u32::try_from(covered * 100 / self.length).unwrap_or(0),
        };
        let fit = sum / u32::try_from(reading.fits.len()).unwrap_or(1);
        let order = if in_order { ORDER_BONUS } else { 0 };
        let complete = if by_name && fit == EXACT && coverage == 100 {
            COMPLETE_BONUS
        } else {
            0
        };
        Some(fit * FIT_WEIGHT + coverage * COVERAGE_WEIGHT + order + complete)
    }
}

/// The words as typed, and with each pair of neighbours written as one ("dead lift" is "deadlift").
fn readings(typed: &[String]) -> Vec<Vec<String>> {
    let joined = (1..typed.len()).map(|second| {
        let mut words = typed.to_vec();
        let tail = words.remove(second);
        words[second - 1].push_str(&tail);
        words
    });
    std::iter::once(typed.to_vec()).chain(joined).collect()
}
