//! The words that have been loaded, and the keys to them.

use std::cell::Cell;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

thread_local! {
    static TEXTS: Cell<&'static [&'static str]> = const { Cell::new(&[]) };
}

/// A text: its line in each language's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub(super) u16);

/// A text in the forms that different numbers need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms(pub(super) u16);

/// The words in use, as components pass them on.
#[derive(Clone, Copy, Debug)]
pub struct Words;

impl Words {
    /// A text in the language in use.
    #[must_use]
    pub fn say(self, key: Key) -> &'static str {
        line(key.0)
    }

    /// The form of a text for `count` things.
    #[must_use]
    pub fn say_for(self, forms: Forms, count: impl TryInto<u64>) -> &'static str {
        form(
            line(forms.0),
            super::language::plural(count.try_into().unwrap_or_default()),
        )
    }
}

fn line(number: u16) -> &'static str {
    TEXTS.get().get(usize::from(number)).copied().unwrap_or_default()
}

/// The text of `category` in a line of forms, else that of `other`.
fn form<'a>(line: &'a str, category: &str) -> &'a str {
    let mut parts = line.split('\t');
    let mut other = "";
    while let (Some(name), Some(text)) = (parts.next(), parts.next()) {
        if name == category {
            return text;
        }
        if name == "other" {
            other = text;
        }
    }
    other
}

/// The file of a language does not have as many lines as there are keys: it belongs to another build.
#[derive(Debug, thiserror::Error)]
#[error("{0} texts instead of {COUNT}")]
pub struct WrongTexts(usize);

/// Takes the lines of a language's file into use. They are kept for good: a view may still show what was there before.
///
/// # Errors
/// See [`WrongTexts`]; nothing has changed then.
pub fn take(file: String) -> Result<(), WrongTexts> {
    let lines: Vec<&'static str> = String::leak(file).split('\n').collect();
    if lines.len() != COUNT {
        return Err(WrongTexts(lines.len()));
    }
    TEXTS.set(Vec::leak(lines));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_takes_its_form_and_other_where_it_has_none() {
        let line = "one\t{count} set\tother\t{count} sets";
        assert_eq!(form(line, "one"), "{count} set");
        assert_eq!(form(line, "few"), "{count} sets");
        assert_eq!(form("other\tsets", "one"), "sets");
        assert_eq!(form("", "one"), "");
    }

    #[test]
    fn the_words_of_another_build_are_refused() {
        assert!(take("one line".to_owned()).is_err());
        assert_eq!(Words.say(Key(0)), "");
        assert!(take(vec!["word"; COUNT].join("\n")).is_ok());
        assert_eq!(Words.say(Key(0)), "word");
    }
}
