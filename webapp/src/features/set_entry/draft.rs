//! A row that has not been ticked yet: the prescription, and what the lifter typed over it.

use shared::entity::{Set, Source};
use training::prescribe::Prescription;
use training::units::{Reps, Rir, Weight};

/// One number of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<T> {
    /// What the coach says.
    pub prescribed: Option<T>,
    /// What the lifter says.
    pub typed: Option<T>,
}

impl<T> Default for Entry<T> {
    fn default() -> Self {
        Self {
            prescribed: None,
            typed: None,
        }
    }
}

impl<T: Copy + PartialEq> Entry<T> {
    /// What counts.
    #[must_use]
    pub fn value(&self) -> Option<T> {
        self.typed.or(self.prescribed)
    }

    /// Where it comes from. Typing what was prescribed confirms it.
    #[must_use]
    pub fn source(&self) -> Source {
        match self.typed {
            None => Source::Prescribed,
            typed if typed == self.prescribed => Source::Confirmed,
            Some(_) => Source::Edited,
        }
    }
}

/// The numbers of a row that has not been ticked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Load.
    pub weight: Entry<Weight>,
    /// Repetitions.
    pub reps: Entry<Reps>,
    /// Reps in reserve.
    pub rir: Entry<Rir>,
    /// Seconds, for timed sets.
    pub duration_s: Entry<u32>,
}

impl Draft {
    /// A row as prescribed.
    #[must_use]
    pub fn prescribed(prescription: &Prescription) -> Self {
        let mut draft = Self::default();
        draft.represcribe(prescription);
        draft
    }

    /// A row for a fixed load and number of repetitions: a warm-up.
    #[must_use]
    pub fn fixed(weight: Option<Weight>, reps: Reps) -> Self {
        Self {
            weight: Entry {
                prescribed: weight,
                typed: None,
            },
            reps: Entry {
                prescribed: Some(reps),
                typed: None,
            },
            ..Self::default()
        }
    }

    /// The numbers of a set that was done.
    #[must_use]
    pub fn done(set: &Set) -> Self {
        Self {
            weight: Entry {
                prescribed: set.weight,
                typed: None,
            },
            reps: Entry {
                prescribed: set.reps,
                typed: None,
            },
            rir: Entry {
                prescribed: set.rir,
                typed: None,
            },
            duration_s: Entry {
                prescribed: set.duration_s,
                typed: None,
            },
        }
    }

    /// What was typed here over what is planned there.
    #[must_use]
    pub fn over(self, planned: &Self) -> Self {
        Self {
            weight: Entry {
                typed: self.weight.typed,
                ..planned.weight
            },
            reps: Entry {
                typed: self.reps.typed,
                ..planned.reps
            },
            rir: Entry {
                typed: self.rir.typed,
                ..planned.rir
            },
            duration_s: Entry {
                typed: self.duration_s.typed,
                ..planned.duration_s
            },
        }
    }

    /// Follows a new prescription; what was typed stays.
    pub fn represcribe(&mut self, prescription: &Prescription) {
        self.weight.prescribed = prescription.weight;
        self.reps.prescribed = Some(prescription.reps);
        self.rir.prescribed = Some(prescription.rir);
    }

    /// Whether the lifter changed anything.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        self.weight.typed.is_some()
            || self.reps.typed.is_some()
            || self.rir.typed.is_some()
            || self.duration_s.typed.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kg(kg: f64) -> Weight {
        Weight::from_kg(kg).unwrap()
    }

    #[test]
    fn what_nobody_touched_is_prescribed() {
        let draft = Draft::fixed(Some(kg(80.0)), Reps::new(8).unwrap());
        assert_eq!(draft.weight.value(), Some(kg(80.0)));
        assert_eq!(draft.weight.source(), Source::Prescribed);
        assert!(!draft.is_touched());
    }

    #[test]
    fn typing_the_prescribed_number_confirms_it_and_another_edits_it() {
        let mut entry = Entry {
            prescribed: Some(kg(80.0)),
            typed: Some(kg(80.0)),
        };
        assert_eq!(entry.source(), Source::Confirmed);
        entry.typed = Some(kg(82.5));
        assert_eq!(entry.source(), Source::Edited);
        assert_eq!(entry.value(), Some(kg(82.5)));
    }

    #[test]
    fn a_number_without_a_prescription_is_edited() {
        let entry = Entry {
            prescribed: None,
            typed: Some(kg(20.0)),
        };
        assert_eq!(entry.source(), Source::Edited);
    }
}
