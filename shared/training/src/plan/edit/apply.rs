//! Running an edit.

use super::{Edit, place};
use crate::plan::{NodeId, PlanDocument, Violation};

/// Why an edit cannot be run. The document is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The document has no such node, or not of this kind.
    #[error("the document has no `{0}` for this edit")]
    NotFound(NodeId),
    /// A place beyond the end of the list.
    #[error("there is no place {0} in this list")]
    NoSuchPlace(usize),
    /// The document would break its bounds.
    #[error("the document would not be valid: {0:?}")]
    Invalid(Vec<Violation>),
}

impl Edit {
    /// Runs the edit and returns the one that takes it back.
    ///
    /// # Errors
    /// [`EditError`]; the document is as it was.
    pub fn apply(&self, document: &mut PlanDocument) -> Result<Self, EditError> {
        let inverse = self.run(document)?;
        let violations = document.validate();
        if violations.is_empty() {
            return Ok(inverse);
        }
        inverse.run(document)?;
        Err(EditError::Invalid(violations))
    }

    /// Runs the edit without asking whether the document stays valid.
    fn run(&self, document: &mut PlanDocument) -> Result<Self, EditError> {
        match self {
            Self::InsertDay { week, at, day } => {
                insert(&mut place::week(document, week)?.days, *at, day.clone())?;
                Ok(Self::RemoveDay { day: day.id.clone() })
            }
            Self::RemoveDay { day } => {
                let (week, at) = place::week_of(document, day)?;
                Ok(Self::InsertDay {
                    week: week.id.clone(),
                    at,
                    day: week.days.remove(at),
                })
            }
            Self::MoveDay { day, to } => {
                let (week, at) = place::week_of(document, day)?;
                move_within(&mut week.days, at, *to)?;
                Ok(Self::MoveDay {
                    day: day.clone(),
                    to: at,
                })
            }
            Self::RenameDay { day, name } => Ok(Self::RenameDay {
                day: day.clone(),
                name: std::mem::replace(&mut place::day(document, day)?.name, name.clone()),
            }),
            Self::InsertSlot { day, at, slot } => {
                insert(&mut place::day(document, day)?.slots, *at, slot.clone())?;
                Ok(Self::RemoveSlot {
                    slot: slot.id.clone(),
                })
            }
            Self::RemoveSlot { slot } => {
                let (day, at) = place::day_of(document, slot)?;
                Ok(Self::InsertSlot {
                    day: day.id.clone(),
                    at,
                    slot: day.slots.remove(at),
                })
            }
            Self::MoveSlot { slot, day, to } => {
                let (from, at) = place::day_of(document, slot)?;
                let back = Self::MoveSlot {
                    slot: slot.clone(),
                    day: from.id.clone(),
                    to: at,
                };
                if from.id == *day {
                    move_within(&mut from.slots, at, *to)?;
                } else {
                    let room = place::day(document, day)?.slots.len();
                    if *to > room {
                        return Err(EditError::NoSuchPlace(*to));
                    }
                    let (from, at) = place::day_of(document, slot)?;
                    let moved = from.slots.remove(at);
                    insert(&mut place::day(document, day)?.slots, *to, moved)?;
                }
                Ok(back)
            }
            Self::SetExercise { slot, exercise } => Ok(Self::SetExercise {
                slot: slot.clone(),
                exercise: std::mem::replace(&mut place::slot(document, slot)?.exercise, exercise.clone()),
            }),
            Self::SetSets { slot, sets } => Ok(Self::SetSets {
                slot: slot.clone(),
                sets: std::mem::replace(&mut place::slot(document, slot)?.sets, sets.clone()),
            }),
            Self::All { edits } => run_all(edits, document),
        }
    }
}

/// All of them, or none: those that were run already are taken back where one fails.
fn run_all(edits: &[Edit], document: &mut PlanDocument) -> Result<Edit, EditError> {
    let mut inverses = Vec::with_capacity(edits.len());
    let mut failed = None;
    for edit in edits {
        match edit.run(document) {
            Ok(inverse) => inverses.push(inverse),
            Err(error) => {
                failed = Some(error);
                break;
            }
        }
    }
    inverses.reverse();
    match failed {
        None => Ok(Edit::All { edits: inverses }),
        Some(error) => {
            for inverse in &inverses {
                inverse.run(document)?;
            }
            Err(error)
        }
    }
}

fn insert<T>(list: &mut Vec<T>, at: usize, item: T) -> Result<(), EditError> {
    if at > list.len() {
        return Err(EditError::NoSuchPlace(at));
    }
    list.insert(at, item);
    Ok(())
}

fn move_within<T>(list: &mut Vec<T>, from: usize, to: usize) -> Result<(), EditError> {
    if to >= list.len() {
        return Err(EditError::NoSuchPlace(to));
    }
    let moved = list.remove(from);
    list.insert(to, moved);
    Ok(())
}
