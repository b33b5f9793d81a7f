//! From a line of text to comparable words.

use std::borrow::Cow;

use super::german;
use crate::language::Language;

/// The words of a line: lower case, without accents, singular, abbreviations of the gym written out. In English.
#[must_use]
pub fn words(line: &str) -> Vec<String> {
    words_in(Language::En, line)
}

/// The words of a line in a language. English words are known in all of them: gyms mix the two.
#[must_use]
pub fn words_in(language: Language, line: &str) -> Vec<String> {
    plain(line)
        .split(' ')
        .filter(|word| !word.is_empty() && !is_filler(word))
        .filter_map(|word| {
            let word = singular(written_out(word));
            match language {
                Language::En => Some(word),
                Language::De => (!german::is_filler(&word)).then(|| german::stem(german::written_out(&word))),
            }
        })
        .collect()
}

/// A line for finding a part of it: letters and digits in lower case, without accents, an umlaut also where it is typed
/// as two letters; a space for everything else.
#[must_use]
pub fn folded(line: &str) -> String {
    german::one_letter_umlauts(&plain(line))
}

fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    for c in line.chars().flat_map(char::to_lowercase) {
        match c {
            // "farmer's" is one word.
            '\'' | '’' => {}
            _ => push_plain(c, &mut plain),
        }
    }
    plain
}

/// A word that is already plain and singular, as [`words_in`] leaves it.
pub(super) fn known_word(language: Language, word: &'static str) -> Cow<'static, str> {
    match language {
        Language::En => Cow::Borrowed(word),
        Language::De => Cow::Owned(german::stem(word)),
    }
}

/// Appends `c` as plain letters or digits; everything else parts words.
fn push_plain(c: char, plain: &mut String) {
    match c {
        'a'..='z' | '0'..='9' => plain.push(c),
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => plain.push('a'),
        'æ' => plain.push_str("ae"),
        'ç' | 'ć' | 'č' => plain.push('c'),
        'ď' | 'đ' => plain.push('d'),
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => plain.push('e'),
        'ğ' => plain.push('g'),
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => plain.push('i'),
        'ł' | 'ľ' => plain.push('l'),
        'ñ' | 'ń' | 'ň' => plain.push('n'),
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => plain.push('o'),
        'œ' => plain.push_str("oe"),
        'ř' => plain.push('r'),
        'ś' | 'š' | 'ş' => plain.push('s'),
        'ß' => plain.push_str("ss"),
        'ť' | 'ţ' => plain.push('t'),
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => plain.push('u'),
        'ý' | 'ÿ' => plain.push('y'),
        'ź' | 'ż' | 'ž' => plain.push('z'),
        // A combining mark belongs to the letter before it.
        '\u{300}'..='\u{36f}' => {}
        other if other.is_alphanumeric() => plain.push(other),
        _ => plain.push(' '),
    }
}

/// Words that name no exercise.
fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "an" | "on" | "of" | "with" | "to" | "and" | "for" | "in"
    )
}

/// The abbreviations that people type for equipment, and spellings of one word.
fn written_out(word: &str) -> &str {
    match word {
        "bb" => "barbell",
        "db" | "dbs" => "dumbbell",
        "dumbell" | "dumbells" | "dumbel" => "dumbbell",
        "kb" | "kbs" => "kettlebell",
        "bw" => "bodyweight",
        "ups" => "up",
        "flye" | "flyes" | "flies" | "flys" => "fly",
        "calves" => "calf",
        "abs" | "abdominal" | "abdominals" => "ab",
        "quadriceps" | "quadricep" => "quad",
        "hamstrings" | "hams" | "ham" => "hamstring",
        "pecs" => "pec",
        // In the singular it is a bar.
        "traps" => "trapezius",
        "extention" | "ext" => "extension",
        "rev" => "reverse",
        "inc" => "incline",
        "1" | "single" => "one",
        other => other,
    }
}

fn singular(word: &str) -> String {
    let stem = match word {
        _ if word.len() < 4 => word,
        _ if word.ends_with("ss") || word.ends_with("us") => word,
        _ if word.ends_with("sses") || word.ends_with("ches") || word.ends_with("shes") => {
            word.strip_suffix("es").unwrap_or(word)
        }
        _ => word.strip_suffix('s').unwrap_or(word),
    };
    stem.to_owned()
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn case_accents_and_plurals_do_not_matter() {
        assert_eq!(words("Développé  COUCHÉ"), ["developpe", "couche"]);
        assert_eq!(words("Bench Presses"), words("bench press"));
        assert_eq!(words("Cable Flyes"), words("cable fly"));
        assert_eq!(words("Farmer’s walk"), words("farmers walk"));
        assert_eq!(words("Cafe\u{301}"), words("café"));
    }

    #[test]
    fn abbreviations_are_written_out() {
        assert_eq!(words("DB row"), words("dumbbell rows"));
        assert_eq!(words("one-arm kb swing"), words("1 arm kettlebell swings"));
    }

    #[test]
    fn punctuation_alone_has_no_words() {
        assert!(words(" - / . ").is_empty());
    }
}
