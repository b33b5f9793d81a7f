//! A measure while it is typed in.

use chrono::NaiveDate;
use shared::entity::{BodyMeasure, NOTE_MAX};
use training::units::WeightUnit;

use super::quantity::Quantity;
use crate::format::{Hundredths, NumberError};

/// What stands in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The day, as the browser writes dates: `2026-03-12`.
    pub date: String,
    /// Numbers by the place of their quantity in [`Quantity::ALL`].
    pub numbers: [String; Quantity::ALL.len()],
    /// Words.
    pub note: String,
}

/// Why a measure cannot be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The day is none, or is still to come.
    Date,
    /// What was typed for a quantity is no number, or none that anybody could have.
    Number(Quantity),
    /// Nothing was measured.
    Nothing,
    /// The note is too long.
    NoteTooLong,
}

impl Draft {
    /// A measure as it stands.
    #[must_use]
    pub fn of(measure: &BodyMeasure, loads: WeightUnit, decimal_sign: &str) -> Self {
        Self {
            date: measure.local_date.to_string(),
            numbers: Quantity::ALL.map(|quantity| {
                let stored = quantity.of(measure);
                stored.map_or_else(String::new, |stored| {
                    quantity.unit(loads).shown(stored).display(decimal_sign)
                })
            }),
            note: measure.note.clone(),
        }
    }

    /// The measure that it makes of `before`. What was not touched keeps what was stored to the gram.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn read(
        &self,
        before: &BodyMeasure,
        loads: WeightUnit,
        decimal_sign: &str,
        today: NaiveDate,
    ) -> Result<BodyMeasure, Vec<Fault>> {
        let mut measure = before.clone();
        let mut faults = Vec::new();
        match self.date.parse::<NaiveDate>() {
            Ok(date) if date <= today => measure.local_date = date,
            _ => faults.push(Fault::Date),
        }
        let untouched = Self::of(before, loads, decimal_sign).numbers;
        for ((quantity, typed), was) in Quantity::ALL.into_iter().zip(&self.numbers).zip(&untouched) {
            if typed == was {
                continue;
            }
            let stored = match Hundredths::parse(typed) {
                Ok(number) => quantity
                    .unit(loads)
                    .stored(number)
                    .filter(|stored| quantity.fits(*stored))
                    .map(Some),
                Err(NumberError::Empty) => Some(None),
                Err(_) => None,
            };
            match stored {
                Some(stored) => quantity.put(&mut measure, stored),
                None => faults.push(Fault::Number(quantity)),
            }
        }
        if self.note.trim().chars().count() > NOTE_MAX {
            faults.push(Fault::NoteTooLong);
        }
        self.note.trim().clone_into(&mut measure.note);
        let anything = Quantity::ALL
            .into_iter()
            .any(|quantity| quantity.of(&measure).is_some());
        if faults.is_empty() && !anything {
            faults.push(Fault::Nothing);
        }
        if faults.is_empty() {
            Ok(measure)
        } else {
            Err(faults)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-03-12".parse().unwrap()
    }

    fn typed(numbers: &[(usize, &str)]) -> Draft {
        let mut draft = Draft::of(&BodyMeasure::on(today()), WeightUnit::Kg, ".");
        for (place, number) in numbers {
            draft.numbers[*place] = (*number).to_owned();
        }
        draft
    }

    fn read(draft: &Draft) -> Result<BodyMeasure, Vec<Fault>> {
        draft.read(&BodyMeasure::on(today()), WeightUnit::Kg, ".", today())
    }

    #[test]
    fn comma_and_point_are_the_same_mass_and_the_same_girth() {
        let measure = read(&typed(&[(0, "78,4"), (2, "84.5")])).unwrap();
        assert_eq!(
            measure.body_mass.map(training::units::Weight::grams),
            Some(78_400)
        );
        assert_eq!(measure.waist_mm, Some(845));
        assert_eq!(measure.chest_mm, None);
    }

    #[test]
    fn every_fault_is_said_at_once_and_what_was_typed_stays() {
        let mut draft = typed(&[(0, "7.8"), (2, "wide")]);
        draft.date = "2026-03-13".to_owned();
        assert_eq!(
            read(&draft),
            Err(vec![
                Fault::Date,
                Fault::Number(Quantity::BodyMass),
                Fault::Number(Quantity::Waist)
            ])
        );
        assert_eq!(read(&typed(&[])), Err(vec![Fault::Nothing]));
    }

    #[test]
    fn what_nobody_touched_keeps_its_grams() {
        let before = BodyMeasure {
            body_mass: training::units::Weight::from_grams(78_437).ok(),
            ..BodyMeasure::on(today())
        };
        let mut draft = Draft::of(&before, WeightUnit::Kg, ".");
        assert_eq!(draft.numbers[0], "78.4");
        draft.note = " after breakfast ".to_owned();
        let after = draft.read(&before, WeightUnit::Kg, ".", today()).unwrap();
        assert_eq!(after.body_mass, before.body_mass);
        assert_eq!(after.note, "after breakfast");
    }

    #[test]
    fn an_emptied_field_takes_the_number_away() {
        let before = read(&typed(&[(0, "78.4"), (2, "84.5")])).unwrap();
        let mut draft = Draft::of(&before, WeightUnit::Kg, ".");
        draft.numbers[2] = String::new();
        assert_eq!(
            draft
                .read(&before, WeightUnit::Kg, ".", today())
                .unwrap()
                .waist_mm,
            None
        );
    }
}
