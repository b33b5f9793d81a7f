//! Bounds of a plan document.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{LoadRule, NodeId, PlanDocument, SetPrescription, Slot};

/// The largest numbers of everything.
pub mod limits {
    /// Weeks of a plan.
    pub const WEEKS: usize = 52;
    /// Days of a week.
    pub const DAYS_PER_WEEK: usize = 7;
    /// Slots of a day.
    pub const SLOTS_PER_DAY: usize = 20;
    /// Sets of a slot.
    pub const SETS_PER_SLOT: usize = 20;
    /// Alternates of a slot.
    pub const ALTERNATES: usize = 10;
    /// Characters of a name, a group or an exercise id.
    pub const NAME_CHARS: usize = 120;
    /// Characters of notes.
    pub const NOTES_CHARS: usize = 2000;
    /// Repetitions of a prescribed set.
    pub const REPS: u16 = 100;
    /// Rest in seconds.
    pub const REST_S: u32 = 3600;
}

/// What is wrong at one place of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Violation {
    /// JSON pointer into the document.
    pub pointer: String,
    /// What is wrong.
    pub code: ViolationCode,
}

/// Kinds of violations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ViolationCode {
    /// Nothing where something is needed.
    Empty,
    /// More elements than allowed.
    TooMany,
    /// More characters than allowed.
    TooLong,
    /// A number outside of its range.
    OutOfRange,
    /// The low end of a range above its high end.
    Inverted,
    /// An id that another node has too.
    DuplicateId,
}

struct Check<'a> {
    found: Vec<Violation>,
    ids: BTreeSet<&'a NodeId>,
}

impl<'a> Check<'a> {
    fn fail(&mut self, pointer: String, code: ViolationCode) {
        self.found.push(Violation { pointer, code });
    }

    fn id(&mut self, at: &str, id: &'a NodeId) {
        if !self.ids.insert(id) {
            self.fail(format!("{at}/id"), ViolationCode::DuplicateId);
        }
    }

    fn text(&mut self, pointer: String, text: &str, limit: usize) {
        if text.chars().count() > limit {
            self.fail(pointer, ViolationCode::TooLong);
        }
    }

    fn count(&mut self, pointer: String, count: usize, least: usize, most: usize) {
        if count < least {
            self.fail(pointer, ViolationCode::Empty);
        } else if count > most {
            self.fail(pointer, ViolationCode::TooMany);
        }
    }

    fn slot(&mut self, at: &str, slot: &'a Slot) {
        self.id(at, &slot.id);
        if slot.exercise.is_empty() {
            self.fail(format!("{at}/exercise"), ViolationCode::Empty);
        }
        self.text(format!("{at}/exercise"), &slot.exercise, limits::NAME_CHARS);
        self.text(
            format!("{at}/group"),
            slot.group.as_deref().unwrap_or(""),
            limits::NAME_CHARS,
        );
        self.text(format!("{at}/notes"), &slot.notes, limits::NOTES_CHARS);
        self.count(
            format!("{at}/alternates"),
            slot.alternates.len(),
            0,
            limits::ALTERNATES,
        );
        for (i, alternate) in slot.alternates.iter().enumerate() {
            self.text(format!("{at}/alternates/{i}"), alternate, limits::NAME_CHARS);
        }
        self.count(format!("{at}/sets"), slot.sets.len(), 1, limits::SETS_PER_SLOT);
        for (i, set) in slot.sets.iter().enumerate() {
            self.set(&format!("{at}/sets/{i}"), set);
        }
    }

    fn set(&mut self, at: &str, set: &'a SetPrescription) {
        self.id(at, &set.id);
        if set.reps_low.get() == 0 {
            self.fail(format!("{at}/reps_low"), ViolationCode::OutOfRange);
        }
        if set.reps_high.get() > limits::REPS {
            self.fail(format!("{at}/reps_high"), ViolationCode::OutOfRange);
        }
        if set.reps_low > set.reps_high {
            self.fail(format!("{at}/reps_low"), ViolationCode::Inverted);
        }
        if set.rest_s.is_some_and(|rest| rest > limits::REST_S) {
            self.fail(format!("{at}/rest_s"), ViolationCode::OutOfRange);
        }
        if let LoadRule::PercentOfE1rm { percent } = set.load
            && !(20.0..=110.0).contains(&percent)
        {
            self.fail(format!("{at}/load/percent"), ViolationCode::OutOfRange);
        }
    }
}

impl PlanDocument {
    /// Everything that is wrong with the document, in its order; empty if it is valid.
    #[must_use]
    pub fn validate(&self) -> Vec<Violation> {
        let mut check = Check {
            found: Vec::new(),
            ids: BTreeSet::new(),
        };
        if self.name.trim().is_empty() {
            check.fail("/name".to_owned(), ViolationCode::Empty);
        }
        check.text("/name".to_owned(), &self.name, limits::NAME_CHARS);
        check.text("/notes".to_owned(), &self.notes, limits::NOTES_CHARS);
        check.count("/blocks".to_owned(), self.blocks.len(), 1, limits::WEEKS);
        let weeks: usize = self.blocks.iter().map(|block| block.weeks.len()).sum();
        if weeks > limits::WEEKS {
            check.fail("/blocks".to_owned(), ViolationCode::TooMany);
        }
        for (b, block) in self.blocks.iter().enumerate() {
            let at = format!("/blocks/{b}");
            check.id(&at, &block.id);
            check.text(format!("{at}/name"), &block.name, limits::NAME_CHARS);
            check.count(format!("{at}/weeks"), block.weeks.len(), 1, limits::WEEKS);
            for (w, week) in block.weeks.iter().enumerate() {
                let at = format!("{at}/weeks/{w}");
                check.id(&at, &week.id);
                check.count(format!("{at}/days"), week.days.len(), 1, limits::DAYS_PER_WEEK);
                for (d, day) in week.days.iter().enumerate() {
                    let at = format!("{at}/days/{d}");
                    check.id(&at, &day.id);
                    check.text(format!("{at}/name"), &day.name, limits::NAME_CHARS);
                    check.count(format!("{at}/slots"), day.slots.len(), 0, limits::SLOTS_PER_DAY);
                    for (s, slot) in day.slots.iter().enumerate() {
                        check.slot(&format!("{at}/slots/{s}"), slot);
                    }
                }
            }
        }
        check.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALID: &str = r#"{"name":"Full body","blocks":[{"id":"b1","weeks":[{"id":"w1","days":[{"id":"d1","slots":[
        {"id":"s1","exercise":"bench","sets":[{"id":"p1","reps_low":6,"reps_high":8,"rir":2}]}]}]}]}]}"#;

    fn document() -> PlanDocument {
        serde_json::from_str(VALID).expect("valid JSON")
    }

    fn violations(change: impl FnOnce(&mut PlanDocument)) -> Vec<(String, ViolationCode)> {
        let mut document = document();
        change(&mut document);
        document
            .validate()
            .into_iter()
            .map(|v| (v.pointer, v.code))
            .collect()
    }

    fn slot(document: &mut PlanDocument) -> &mut Slot {
        &mut document.blocks[0].weeks[0].days[0].slots[0]
    }

    #[test]
    fn a_small_document_with_defaults_is_valid() {
        assert_eq!(violations(|_| {}), []);
    }

    #[test]
    fn each_violation_points_at_its_place() {
        let set = "/blocks/0/weeks/0/days/0/slots/0/sets/0";
        assert_eq!(
            violations(|d| slot(d).sets[0].reps_low = crate::units::Reps::saturating(9)),
            [(format!("{set}/reps_low"), ViolationCode::Inverted)]
        );
        assert_eq!(
            violations(|d| slot(d).sets[0].load = LoadRule::PercentOfE1rm { percent: f64::NAN }),
            [(format!("{set}/load/percent"), ViolationCode::OutOfRange)]
        );
        assert_eq!(
            violations(|d| {
                let again = slot(d).clone();
                d.blocks[0].weeks[0].days[0].slots.push(again);
            }),
            [
                (
                    "/blocks/0/weeks/0/days/0/slots/1/id".to_owned(),
                    ViolationCode::DuplicateId
                ),
                (
                    "/blocks/0/weeks/0/days/0/slots/1/sets/0/id".to_owned(),
                    ViolationCode::DuplicateId
                )
            ]
        );
        assert_eq!(
            violations(|d| slot(d).sets.clear()),
            [(
                "/blocks/0/weeks/0/days/0/slots/0/sets".to_owned(),
                ViolationCode::Empty
            )]
        );
        assert_eq!(
            violations(|d| d.name.clear()),
            [("/name".to_owned(), ViolationCode::Empty)]
        );
    }

    #[test]
    fn fifty_three_weeks_are_too_many_also_over_blocks() {
        let found = violations(|d| {
            for i in 0..52 {
                let mut block = d.blocks[0].clone();
                block.id = NodeId::try_from(format!("b-{i}")).expect("valid");
                block.weeks[0].id = NodeId::try_from(format!("w-{i}")).expect("valid");
                block.weeks[0].days[0].id = NodeId::try_from(format!("d-{i}")).expect("valid");
                block.weeks[0].days[0].slots.clear();
                d.blocks.push(block);
            }
        });
        assert!(found.contains(&("/blocks".to_owned(), ViolationCode::TooMany)));
    }

    #[test]
    fn ids_that_are_not_ids_are_refused_from_json() {
        assert!(serde_json::from_str::<PlanDocument>(&VALID.replace("\"b1\"", "\"b 1\"")).is_err());
        assert!(serde_json::from_str::<PlanDocument>(&VALID.replace("\"b1\"", "\"\"")).is_err());
    }
}
