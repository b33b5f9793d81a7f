//! Correcting a set that was logged: what stands in the sheet, and the set that it makes.

use shared::entity::{Entity, Set, Source};
use training::exercise::LoadConvention;
use training::history::SetKind;
use training::units::{Reps, Rir, Weight};

/// What the lifter says now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Load.
    pub weight: Option<Weight>,
    /// Repetitions.
    pub reps: Option<Reps>,
    /// Reps in reserve, if they were said.
    pub rir: Option<Rir>,
    /// Length of a timed set.
    pub duration_s: Option<u32>,
    /// What it was for.
    pub kind: SetKind,
    /// What the lifter wrote.
    pub note: String,
}

/// Why a set cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A negative load where there is no help.
    NegativeLoad,
    /// The note is too long.
    NoteTooLong,
    /// Anything else that the engine would refuse.
    NotPossible,
}

impl Correction {
    /// A set as it stands. A RIR that nobody said is not said here either.
    #[must_use]
    pub fn of(set: &Set) -> Self {
        Self {
            weight: set.weight,
            reps: set.reps,
            rir: set.known_rir(),
            duration_s: set.duration_s,
            kind: set.kind,
            note: set.note.clone(),
        }
    }

    /// The set after the correction. What was not touched keeps its source.
    ///
    /// # Errors
    /// Why the engine would refuse it.
    pub fn apply(&self, before: &Set) -> Result<Set, Fault> {
        let mut set = before.clone();
        if self.weight != before.weight && set.convention != LoadConvention::None {
            set.weight = self.weight;
            set.weight_source = Source::Edited;
        }
        if self.reps != before.reps {
            set.reps = self.reps;
            set.reps_source = Source::Edited;
        }
        if self.rir != before.known_rir() {
            set.rir = self.rir;
            let asked = before.prescribed.as_ref().map(|prescribed| prescribed.rir);
            set.rir_source = match self.rir {
                None => Source::Prescribed,
                said if said == asked => Source::Confirmed,
                Some(_) => Source::Edited,
            };
        }
        if self.duration_s.is_some() {
            set.duration_s = self.duration_s;
        }
        set.kind = self.kind;
        self.note.trim().clone_into(&mut set.note);
        match set.violations().into_result() {
            Ok(()) => Ok(set),
            Err(problem) => {
                Err(problem
                    .errors
                    .first()
                    .map_or(Fault::NotPossible, |error| match error.pointer.as_str() {
                        "/weight" => Fault::NegativeLoad,
                        "/note" => Fault::NoteTooLong,
                        _ => Fault::NotPossible,
                    }))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    fn set() -> Set {
        serde_json::from_value(json!({
            "workout": Uuid::nil(), "exercise": Uuid::nil(), "position": 0, "convention": "total",
            "weight": 80_000, "reps": 8, "rir": 2,
            "prescribed": {"weight": 80_000, "reps_low": 6, "reps_high": 8, "rir": 2, "model_version": "gg1"},
            "performed_at": "2026-03-12T10:05:00Z", "local_date": "2026-03-12", "utc_offset_s": 0
        }))
        .unwrap()
    }

    #[test]
    fn what_nobody_touched_stays_as_it_was_also_its_sources() {
        assert_eq!(Correction::of(&set()).apply(&set()), Ok(set()));
    }

    #[test]
    fn a_corrected_number_is_edited_and_a_said_effort_becomes_evidence() {
        let correction = Correction {
            reps: Reps::new(5).ok(),
            rir: Some(Rir::TWO),
            ..Correction::of(&set())
        };
        let after = correction.apply(&set()).unwrap();
        assert_eq!(
            (after.reps_source, after.rir_source),
            (Source::Edited, Source::Confirmed)
        );
        assert_eq!(after.weight_source, Source::Prescribed);
        assert_eq!(after.known_rir(), Some(Rir::TWO));
    }

    #[test]
    fn an_effort_that_is_taken_back_is_unknown_again() {
        let said = Correction {
            rir: Some(Rir::ONE),
            ..Correction::of(&set())
        }
        .apply(&set())
        .unwrap();
        let after = Correction {
            rir: None,
            ..Correction::of(&said)
        }
        .apply(&said)
        .unwrap();
        assert_eq!(after.known_rir(), None);
    }

    #[test]
    fn a_bar_weighs_no_less_than_nothing_and_a_note_has_an_end() {
        let below = Correction {
            weight: Weight::from_grams(-20_000).ok(),
            ..Correction::of(&set())
        };
        assert_eq!(below.apply(&set()), Err(Fault::NegativeLoad));
        let long = Correction {
            note: "x".repeat(2_001),
            ..Correction::of(&set())
        };
        assert_eq!(long.apply(&set()), Err(Fault::NoteTooLong));
        let nothing = Correction {
            reps: None,
            ..Correction::of(&set())
        };
        assert_eq!(nothing.apply(&set()), Err(Fault::NotPossible));
    }
}
