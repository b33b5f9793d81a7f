//! One name of an exercise, and how well a query fits it.

use super::matching::EXACT;

/// Position of a word in the dictionary of the index.
pub(super) type WordId = usize;

/// How well one typed word fits each word of the dictionary.
pub(super) type Fits = Vec<u32>;

/// One way to read a query: the fits of its words in order.
pub(super) type Reading<'a> = Vec<&'a Fits>;

/// Longer names are cut: their words are marked in the bits of an integer.
const MAX_PHRASE_WORDS: usize = 24;

// Weights of the ranking, in the unit of one per cent of fit of a word.
const FIT_WEIGHT: u32 = 6;
const COVERAGE_WEIGHT: u32 = 3;
const ORDER_BONUS: u32 = 20;
/// Nothing typed is missing and nothing named is left out.
const COMPLETE_BONUS: u32 = 80;
/// Coverage of a phrase of which no word was typed, so that "chest" lists the bench press before rarities
/// with "chest" in their names.
const ATTRIBUTES_ONLY_COVERAGE: u32 = 55;

/// Score of an exercise of which every typed word names a muscle, the equipment or the movement: the same for all,
/// whatever else their names say. `None` when a word names nothing of the kind.
pub(super) fn described_score(described: &[u32]) -> Option<u32> {
    if described.contains(&0) {
        return None;
    }
    let fit = described.iter().sum::<u32>() / u32::try_from(described.len()).unwrap_or(1).max(1);
    Some(fit * FIT_WEIGHT + ATTRIBUTES_ONLY_COVERAGE * COVERAGE_WEIGHT + ORDER_BONUS)
}

/// The words of a name or alias.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    length: usize,
    tokens: Vec<Token>,
}

/// A word of a phrase, or two neighbours written as one ("pull up" also as "pullup").
#[derive(Clone, Copy, Debug)]
struct Token {
    word: WordId,
    at: usize,
    /// The bits of the words that it stands for.
    mask: u32,
}

impl Phrase {
    pub(super) fn new(words: &[String], id: &mut impl FnMut(&str) -> WordId) -> Self {
        let words = words.get(..MAX_PHRASE_WORDS).unwrap_or(words);
        let single = |(at, word): (usize, &String)| Token {
            word: id(word),
            at,
            mask: 1 << at,
        };
        let mut tokens: Vec<Token> = words.iter().enumerate().map(single).collect();
        for (at, pair) in words.windows(2).enumerate() {
            tokens.push(Token {
                word: id(&pair.concat()),
                at,
                mask: 0b11 << at,
            });
        }
        Self {
            length: words.len(),
            tokens,
        }
    }

    /// Higher is better; `None` when more than `may_miss` words of the query fit neither the phrase nor what
    /// else is known of the exercise, which is `described`, word by word.
    pub(super) fn score(&self, reading: &Reading<'_>, described: &[u32], may_miss: usize) -> Option<u32> {
        let (mut taken, mut sum, mut missed, mut last) = (0_u32, 0, 0, 0);
        let (mut in_order, mut by_name) = (true, true);
        for (fits, described) in reading.iter().zip(described) {
            let free = self.tokens.iter().filter(|token| token.mask & taken == 0);
            let best = free.max_by_key(|token| (fits[token.word], self.length - token.at));
            let named = best.map_or(0, |token| fits[token.word]);
            match best {
                Some(token) if named > 0 && named >= *described => {
                    taken |= token.mask;
                    in_order &= token.at >= last;
                    last = token.at;
                }
                _ if *described > 0 => by_name = false,
                _ if missed == may_miss => return None,
                _ => missed += 1,
            }
            sum += named.max(*described);
        }
        let coverage = match (taken.count_ones(), u32::try_from(self.length)) {
            (1.., Ok(length)) => taken.count_ones() * 100 / length,
            _ => ATTRIBUTES_ONLY_COVERAGE,
        };
        let fit = sum / u32::try_from(reading.len()).unwrap_or(1).max(1);
        let order = if in_order { ORDER_BONUS } else { 0 };
        let complete = if by_name && fit == EXACT && coverage == 100 {
            COMPLETE_BONUS
        } else {
            0
        };
        Some(fit * FIT_WEIGHT + coverage * COVERAGE_WEIGHT + order + complete)
    }
}
