//! One collector for everything that is wrong with a value, called on both sides of the wire.

use crate::error::{Code, FieldError, Problem};

/// What is wrong, each with a JSON pointer.
#[derive(Debug, Default)]
pub struct Violations(Vec<FieldError>);

impl Violations {
    /// Nothing wrong yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes a violation.
    pub fn add(&mut self, pointer: impl Into<String>, code: &str) {
        self.0.push(FieldError {
            pointer: pointer.into(),
            code: code.to_owned(),
            detail: None,
        });
    }

    /// Notes a violation unless `holds`.
    pub fn require(&mut self, holds: bool, pointer: &str, code: &str) {
        if !holds {
            self.add(pointer, code);
        }
    }

    /// The text has at most `max` characters and no control characters but line breaks and tabs.
    pub fn text(&mut self, value: &str, max: usize, pointer: &str) {
        self.require(value.chars().count() <= max, pointer, "too_long");
        let clean = value
            .chars()
            .all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'));
        self.require(clean, pointer, "control_character");
    }

    /// As [`Self::text`], and something other than white space in it.
    pub fn name(&mut self, value: &str, max: usize, pointer: &str) {
        self.require(!value.trim().is_empty(), pointer, "required");
        self.text(value, max, pointer);
    }

    /// The value lies in the closed range.
    pub fn range<T: PartialOrd>(&mut self, value: &T, range: std::ops::RangeInclusive<T>, pointer: &str) {
        self.require(range.contains(value), pointer, "out_of_range");
    }

    /// The year is one in which somebody may train: what is far away is a mistake, and no calendar or database
    /// agrees about it.
    pub fn year(&mut self, date: &impl chrono::Datelike, pointer: &str) {
        self.range(&date.year(), 1900..=2200, pointer);
    }

    /// Takes over the violations of a part, with the part's pointer before theirs.
    pub fn nest(&mut self, prefix: &str, part: Self) {
        self.0.extend(part.0.into_iter().map(|error| FieldError {
            pointer: format!("{prefix}{}", error.pointer),
            ..error
        }));
    }

    /// `value` if nothing is wrong, else the list.
    ///
    /// # Errors
    /// All violations, at least one.
    pub fn check<T>(self, value: T) -> Result<T, Vec<FieldError>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }

    /// The problem to answer with, if anything is wrong.
    ///
    /// # Errors
    /// `validation_failed` with every violation.
    pub fn into_result(self) -> Result<(), Problem> {
        self.check(())
            .map_err(|errors| Problem::new(Code::ValidationFailed).with_errors(errors))
    }
}
