//! What somebody said about a set, as numbers: "80 kilos, 8 reps, 2 in reserve".

use training::units::{Reps, Rir, Weight, WeightUnit};

use super::{Typed, weight_from};

/// The numbers that were said.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spoken {
    /// The load.
    pub weight: Option<Weight>,
    /// Repetitions.
    pub reps: Option<Reps>,
    /// Reps in reserve.
    pub rir: Option<Rir>,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Load(WeightUnit),
    Reps,
    Reserve,
}

/// Words that say what the number before them counts, by how they begin; English and German.
const MEANINGS: [(&str, Meaning); 14] = [
    ("kg", Meaning::Load(WeightUnit::Kg)),
    ("kilo", Meaning::Load(WeightUnit::Kg)),
    ("pound", Meaning::Load(WeightUnit::Lb)),
    ("pfund", Meaning::Load(WeightUnit::Lb)),
    ("lb", Meaning::Load(WeightUnit::Lb)),
    ("rep", Meaning::Reps),
    ("wiederholung", Meaning::Reps),
    ("wdh", Meaning::Reps),
    ("mal", Meaning::Reps),
    ("times", Meaning::Reps),
    ("reserve", Meaning::Reserve),
    ("rir", Meaning::Reserve),
    ("left", Meaning::Reserve),
    ("übrig", Meaning::Reserve),
];

/// Small numbers as words; English and German.
const NUMBERS: [(&str, u8); 40] = [
    ("zero", 0),
    ("none", 0),
    ("null", 0),
    ("keine", 0),
    ("one", 1),
    ("eins", 1),
    ("eine", 1),
    ("ein", 1),
    ("two", 2),
    ("to", 2),
    ("zwei", 2),
    ("zwo", 2),
    ("three", 3),
    ("drei", 3),
    ("four", 4),
    ("for", 4),
    ("vier", 4),
    ("five", 5),
    ("fünf", 5),
    ("six", 6),
    ("sechs", 6),
    ("seven", 7),
    ("sieben", 7),
    ("eight", 8),
    ("acht", 8),
    ("nine", 9),
    ("neun", 9),
    ("ten", 10),
    ("zehn", 10),
    ("eleven", 11),
    ("elf", 11),
    ("twelve", 12),
    ("zwölf", 12),
    ("thirteen", 13),
    ("dreizehn", 13),
    ("fifteen", 15),
    ("fünfzehn", 15),
    ("twenty", 20),
    ("zwanzig", 20),
    ("thirty", 30),
];

/// Reads a sentence. A number counts what the next word with a meaning says ("2 in reserve"); numbers without any are the repetitions
/// and then the reserve ("8, 2"). `None` if it holds no number that fits.
#[must_use]
pub fn spoken(sentence: &str) -> Option<Spoken> {
    let mut said = Spoken::default();
    let mut waiting: Vec<String> = Vec::new();
    for word in words(sentence) {
        if let Some(number) = number(&word) {
            waiting.push(number);
        } else if let Some(meaning) = meaning(&word)
            && let Some(number) = waiting.pop()
        {
            said.take(meaning, &number);
        }
    }
    for number in waiting {
        let meaning = if said.reps.is_none() {
            Meaning::Reps
        } else {
            Meaning::Reserve
        };
        said.take(meaning, &number);
    }
    (said != Spoken::default()).then_some(said)
}

impl Spoken {
    fn take(&mut self, meaning: Meaning, number: &str) {
        match meaning {
            Meaning::Load(unit) => {
                if let Typed::Value(weight) = weight_from(number, unit) {
                    self.weight = Some(weight);
                }
            }
            Meaning::Reps => {
                let count = number.parse().ok().filter(|count| (1..=100).contains(count));
                self.reps = count.map(Reps::saturating).or(self.reps);
            }
            Meaning::Reserve => {
                let halves = number.parse::<f64>().ok().filter(|rir| (0.0..=5.0).contains(rir));
                let halves = halves.map(|rir| training::math::round_to_i32(rir * 2.0));
                let rir = halves.and_then(|halves| Rir::from_halves(u8::try_from(halves).ok()?).ok());
                self.rir = rir.or(self.rir);
            }
        }
    }
}

/// Words and numbers apart, also where they were written together ("80kg"); a comma within digits is a decimal one.
fn words(sentence: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let letters: Vec<char> = sentence.to_lowercase().chars().collect();
    for (place, letter) in letters.iter().copied().enumerate() {
        let digit_at = |place: Option<usize>| {
            place
                .and_then(|place| letters.get(place))
                .is_some_and(char::is_ascii_digit)
        };
        let within =
            matches!(letter, '.' | ',') && digit_at(place.checked_sub(1)) && digit_at(Some(place + 1));
        let digit = letter.is_ascii_digit() || within;
        let starts_other = word
            .chars()
            .next()
            .is_some_and(|first| first.is_ascii_digit() != digit);
        if starts_other || !(digit || letter.is_alphabetic()) {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        }
        if digit || letter.is_alphabetic() {
            word.push(if letter == ',' { '.' } else { letter });
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

fn number(word: &str) -> Option<String> {
    if word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Some(word.to_owned());
    }
    let known = NUMBERS.iter().find(|(name, _)| *name == word);
    known.map(|(_, number)| number.to_string())
}

fn meaning(word: &str) -> Option<Meaning> {
    let known = MEANINGS.iter().find(|(start, _)| word.starts_with(start));
    known.map(|(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sentence: &str) -> (Option<f64>, Option<u16>, Option<f64>) {
        let said = spoken(sentence).unwrap_or_default();
        (
            said.weight.map(Weight::kg),
            said.reps.map(Reps::get),
            said.rir.map(Rir::as_f64),
        )
    }

    #[test]
    fn a_sentence_is_understood_as_people_say_it() {
        assert_eq!(read("8 reps, 2 in reserve"), (None, Some(8), Some(2.0)));
        assert_eq!(read("eight reps two in reserve"), (None, Some(8), Some(2.0)));
        assert_eq!(read("80 kilos 8 reps one left"), (Some(80.0), Some(8), Some(1.0)));
        assert_eq!(read("82.5kg times 5"), (Some(82.5), Some(5), None));
        assert_eq!(read("8, 2"), (None, Some(8), Some(2.0)));
    }

    #[test]
    fn german_too() {
        assert_eq!(
            read("acht Wiederholungen, zwei in Reserve"),
            (None, Some(8), Some(2.0))
        );
        assert_eq!(
            read("82,5 Kilo, 5 Wiederholungen, eine übrig"),
            (Some(82.5), Some(5), Some(1.0))
        );
        assert_eq!(
            read("zwölf Wiederholungen und keine in Reserve"),
            (None, Some(12), Some(0.0))
        );
    }

    #[test]
    fn nothing_is_made_up() {
        assert_eq!(spoken("that was hard"), None);
        assert_eq!(spoken(""), None);
        assert_eq!(read("800 reps, 9 in reserve"), (None, None, None));
    }
}
