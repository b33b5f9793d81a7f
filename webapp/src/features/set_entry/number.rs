//! Numbers as thumbs type them: comma and point mean the same, half a number is not an error yet.

use training::units::{ParseWeightError, Reps, Rir, Weight, WeightUnit};

use crate::i18n::number;

/// What a text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed<T> {
    /// Nothing; the prescription stands.
    Empty,
    /// A value.
    Value(T),
    /// Something that is no value; the row cannot be ticked until it is mended.
    Invalid,
}

impl<T> Typed<T> {
    /// The value, if it is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Empty | Self::Invalid => None,
        }
    }
}

/// Reads a load.
#[must_use]
pub fn weight_from(text: &str, unit: WeightUnit) -> Typed<Weight> {
    match Weight::parse(text, unit) {
        Ok(weight) => Typed::Value(weight),
        Err(ParseWeightError::Empty) => Typed::Empty,
        Err(ParseWeightError::NotANumber | ParseWeightError::OutOfRange) => Typed::Invalid,
    }
}

/// Reads repetitions: whole numbers from 0 to 200.
#[must_use]
pub fn reps_from(text: &str) -> Typed<Reps> {
    whole(text).and_then(|count| u16::try_from(count).ok().and_then(|count| Reps::new(count).ok()))
}

/// Reads a duration in seconds, also as `1:30`.
#[must_use]
pub fn seconds_from(text: &str) -> Typed<u32> {
    let Some((minutes, seconds)) = text.trim().split_once(':') else {
        return whole(text).and_then(|seconds| (1..=86_400).contains(&seconds).then_some(seconds));
    };
    match (whole(minutes), whole(seconds)) {
        (Typed::Value(minutes @ 0..=1_439), Typed::Value(seconds @ 0..=59)) if minutes + seconds > 0 => {
            Typed::Value(minutes * 60 + seconds)
        }
        _ => Typed::Invalid,
    }
}

/// Reads reps in reserve: 0 to 5 in halves, and `5+`.
#[must_use]
pub fn rir_from(text: &str) -> Typed<Rir> {
    let text = text.trim();
    if text.is_empty() {
        return Typed::Empty;
    }
    let figures = text.strip_suffix('+').unwrap_or(text).replace(',', ".");
    let plain = figures.chars().all(|c| c.is_ascii_digit() || c == '.');
    match figures
        .parse::<f64>()
        .ok()
        .filter(|_| plain)
        .and_then(|value| Rir::try_from(value).ok())
    {
        Some(rir) => Typed::Value(rir),
        None => Typed::Invalid,
    }
}

/// Reps in reserve as shown: `2`, `1.5`, `5+`.
#[must_use]
pub fn rir_text(rir: Rir) -> String {
    let whole = rir.halves() / 2;
    match (rir == Rir::MAX, rir.halves() % 2) {
        (true, _) => "5+".to_owned(),
        (_, 0) => whole.to_string(),
        _ => number(&format!("{whole}.5")),
    }
}

fn whole(text: &str) -> Typed<u32> {
    let text = text.trim();
    if text.is_empty() {
        return Typed::Empty;
    }
    match text.parse::<u32>() {
        Ok(number) if text.chars().all(|c| c.is_ascii_digit()) => Typed::Value(number),
        _ => Typed::Invalid,
    }
}

impl<T> Typed<T> {
    fn and_then<U>(self, narrow: impl FnOnce(T) -> Option<U>) -> Typed<U> {
        match self {
            Self::Empty => Typed::Empty,
            Self::Invalid => Typed::Invalid,
            Self::Value(value) => narrow(value).map_or(Typed::Invalid, Typed::Value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_and_a_point_are_the_same_load() {
        let load = Weight::from_grams(33_500).unwrap();
        assert_eq!(weight_from("33,5", WeightUnit::Kg), Typed::Value(load));
        assert_eq!(weight_from(" 33.5 ", WeightUnit::Kg), Typed::Value(load));
        assert_eq!(weight_from("", WeightUnit::Kg), Typed::Empty);
        assert_eq!(weight_from("33,5,", WeightUnit::Kg), Typed::Invalid);
    }

    #[test]
    fn repetitions_are_whole() {
        assert_eq!(reps_from("8"), Typed::Value(Reps::new(8).unwrap()));
        for bad in ["8.5", "-1", "+8", "201", "eight"] {
            assert_eq!(reps_from(bad), Typed::Invalid, "{bad}");
        }
        assert_eq!(reps_from("  "), Typed::Empty);
    }

    #[test]
    fn seconds_may_be_minutes_and_seconds() {
        assert_eq!(seconds_from("90"), Typed::Value(90));
        assert_eq!(seconds_from("1:30"), Typed::Value(90));
        for bad in ["0", "0:00", "1:75", "1:", ":30", "-5"] {
            assert_eq!(seconds_from(bad), Typed::Invalid, "{bad}");
        }
    }

    #[test]
    fn reps_in_reserve_are_read_as_they_are_shown() {
        for halves in 0..=10 {
            let rir = Rir::from_halves(halves).unwrap();
            assert_eq!(rir_from(&rir_text(rir)), Typed::Value(rir));
        }
        assert_eq!(rir_from("1,5"), rir_from("1.5"));
        for bad in ["0.3", "6", "-1", "+", "1e0", "NaN"] {
            assert_eq!(rir_from(bad), Typed::Invalid, "{bad}");
        }
    }
}
