//! What somebody means to change, and the edit that it makes of a document.

use serde::{Deserialize, Serialize};

use super::reach::{days, weeks};
use super::{Edit, Reach};
use crate::history::SetKind;
use crate::plan::{Day, LoadRule, NodeId, PlanDocument, ProgressRule, SetPrescription, Slot, limits};
use crate::units::{Reps, Rir};

/// Sets of an exercise that was just added, of 8 to 12 repetitions with two in reserve (`docs/SCIENCE.md`, plan
/// generation); half as many and further from failure where the week unloads.
const NEW_SETS: usize = 3;
const NEW_REPS: (u16, u16) = (8, 12);

/// A change of the plan in a lifter's or trainer's words.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Another day at the end of a week.
    AddDay {
        /// The week.
        week: NodeId,
        /// The day's name.
        name: String,
    },
    /// A day once more, right after it, under another name.
    DuplicateDay {
        /// The day.
        day: NodeId,
        /// The name of the second.
        name: String,
    },
    /// A day goes.
    RemoveDay {
        /// The day.
        day: NodeId,
    },
    /// A day earlier or later in its week.
    MoveDay {
        /// The day.
        day: NodeId,
        /// Its new place, from 0.
        to: usize,
    },
    /// Another name for a day.
    RenameDay {
        /// The day.
        day: NodeId,
        /// The name.
        name: String,
    },
    /// An exercise at the end of a day.
    AddSlot {
        /// The day.
        day: NodeId,
        /// The exercise.
        exercise: String,
    },
    /// An exercise goes.
    RemoveSlot {
        /// The slot.
        slot: NodeId,
    },
    /// An exercise earlier or later on its day.
    MoveSlot {
        /// The slot.
        slot: NodeId,
        /// Its new place, from 0.
        to: usize,
    },
    /// Another exercise, other sets.
    ChangeSlot {
        /// The slot.
        slot: NodeId,
        /// What changes; the rest stays as it is in each week.
        change: SlotChange,
    },
}

/// What changes in a slot. What is `None` stays as it is: a new number of sets does not flatten a ramp of RIR.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SlotChange {
    /// Another exercise.
    pub exercise: Option<String>,
    /// So many sets; new ones are like the last.
    pub count: Option<usize>,
    /// Fewest and most repetitions of all sets; numbers outside of the bounds are held at their end.
    pub reps: Option<(u16, u16)>,
    /// Reps in reserve of all sets.
    pub rir: Option<Rir>,
    /// Rest after each set in seconds; `Some(None)`: the coach decides.
    pub rest_s: Option<Option<u32>>,
    /// Who chooses the load of all sets.
    pub load: Option<LoadRule>,
}

impl Change {
    /// The edit that makes this change of `document`; `None` where nothing changes. `new_id` makes ids for what is
    /// added.
    #[must_use]
    pub fn edit(
        &self,
        document: &PlanDocument,
        reach: Reach,
        mut new_id: impl FnMut() -> NodeId,
    ) -> Option<Edit> {
        let edits = match self {
            Self::AddDay { week, name } => add_day(document, (week, reach), name, &mut new_id),
            Self::DuplicateDay { day, name } => duplicate(document, (day, reach), name, &mut new_id),
            Self::RemoveDay { day } => days(document, day, reach)
                .into_iter()
                .filter(|(week, _)| week.days.len() > 1)
                .map(|(_, day)| Edit::RemoveDay { day: day.id.clone() })
                .collect(),
            Self::MoveDay { day, to } => days(document, day, reach)
                .into_iter()
                .filter(|(week, day)| week.days.get(*to).is_some_and(|there| there.id != day.id))
                .map(|(_, day)| Edit::MoveDay {
                    day: day.id.clone(),
                    to: *to,
                })
                .collect(),
            Self::RenameDay { day, name } => days(document, day, reach)
                .into_iter()
                .filter(|(_, day)| day.name != *name)
                .map(|(_, day)| Edit::RenameDay {
                    day: day.id.clone(),
                    name: name.clone(),
                })
                .collect(),
            Self::AddSlot { day, exercise } => days(document, day, reach)
                .into_iter()
                .filter(|(_, day)| day.slots.len() < limits::SLOTS_PER_DAY)
                .map(|(week, day)| Edit::InsertSlot {
                    day: day.id.clone(),
                    at: day.slots.len(),
                    slot: new_slot(exercise, week.deload, &mut new_id),
                })
                .collect(),
            Self::RemoveSlot { slot } => reach
                .slots(document, slot)
                .into_iter()
                .map(|slot| Edit::RemoveSlot { slot })
                .collect(),
            Self::MoveSlot { slot, to } => move_slots(document, (slot, reach), *to),
            Self::ChangeSlot { slot, change } => reach
                .slots(document, slot)
                .iter()
                .filter_map(|slot| document.slot(slot))
                .flat_map(|slot| change.edits(slot, &mut new_id))
                .collect(),
        };
        one_edit(edits)
    }
}

/// Several edits are one, which is taken back as one.
fn one_edit(mut edits: Vec<Edit>) -> Option<Edit> {
    match edits.len() {
        0 => None,
        1 => edits.pop(),
        _ => Some(Edit::All { edits }),
    }
}

fn add_day(
    document: &PlanDocument,
    (week, reach): (&NodeId, Reach),
    name: &str,
    new_id: &mut impl FnMut() -> NodeId,
) -> Vec<Edit> {
    let open = weeks(document, week, reach).into_iter();
    open.filter(|week| week.days.len() < limits::DAYS_PER_WEEK)
        .map(|week| Edit::InsertDay {
            week: week.id.clone(),
            at: week.days.len(),
            day: Day {
                id: new_id(),
                name: name.to_owned(),
                slots: Vec::new(),
            },
        })
        .collect()
}

fn duplicate(
    document: &PlanDocument,
    (day, reach): (&NodeId, Reach),
    name: &str,
    new_id: &mut impl FnMut() -> NodeId,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (week, original) in days(document, day, reach) {
        let place = week.days.iter().position(|one| one.id == original.id);
        let Some(place) = place.filter(|_| week.days.len() < limits::DAYS_PER_WEEK) else {
            continue;
        };
        let mut copy = Day {
            id: new_id(),
            name: name.to_owned(),
            ..original.clone()
        };
        for slot in &mut copy.slots {
            slot.id = new_id();
            for set in &mut slot.sets {
                set.id = new_id();
            }
        }
        edits.push(Edit::InsertDay {
            week: week.id.clone(),
            at: place + 1,
            day: copy,
        });
    }
    edits
}

fn move_slots(document: &PlanDocument, (slot, reach): (&NodeId, Reach), to: usize) -> Vec<Edit> {
    let mut edits = Vec::new();
    for slot in reach.slots(document, slot) {
        let on = document
            .days()
            .map(|position| position.day)
            .find(|day| day.slots.iter().any(|one| one.id == slot));
        let elsewhere = |day: &&Day| day.slots.get(to).is_some_and(|there| there.id != slot);
        let Some(day) = on.filter(elsewhere) else {
            continue;
        };
        edits.push(Edit::MoveSlot {
            slot,
            day: day.id.clone(),
            to,
        });
    }
    edits
}

/// A slot for an exercise that is added: some working sets, fewer and easier ones where it is to unload.
pub fn new_slot(exercise: &str, deload: bool, new_id: &mut impl FnMut() -> NodeId) -> Slot {
    let (count, rir) = if deload {
        (NEW_SETS.div_ceil(2), Rir::FOUR)
    } else {
        (NEW_SETS, Rir::TWO)
    };
    let set = |id| SetPrescription {
        id,
        kind: SetKind::Working,
        reps_low: Reps::saturating(NEW_REPS.0),
        reps_high: Reps::saturating(NEW_REPS.1),
        rir,
        rest_s: None,
        load: LoadRule::Engine,
        progress: ProgressRule::default(),
    };
    Slot {
        id: new_id(),
        exercise: exercise.to_owned(),
        group: None,
        alternates: Vec::new(),
        notes: String::new(),
        sets: (0..count).map(|_| set(new_id())).collect(),
    }
}

impl SlotChange {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn edits(&self, slot: &Slot, new_id: &mut impl FnMut() -> NodeId) -> Vec<Edit> {
        let mut edits = Vec::new();
        if let Some(exercise) = self.exercise.as_ref().filter(|one| **one != slot.exercise) {
            edits.push(Edit::SetExercise {
                slot: slot.id.clone(),
                exercise: exercise.clone(),
            });
        }
        let sets = self.sets(&slot.sets, new_id);
        if sets != slot.sets {
            edits.push(Edit::SetSets {
                slot: slot.id.clone(),
                sets,
            });
        }
        edits
    }

    fn sets(&self, before: &[SetPrescription], new_id: &mut impl FnMut() -> NodeId) -> Vec<SetPrescription> {
        let mut sets = before.to_vec();
        if let Some(count) = self.count {
            let count = count.clamp(1, limits::SETS_PER_SLOT);
            sets.truncate(count);
            while let Some(last) = sets.last().filter(|_| sets.len() < count) {
                let added = SetPrescription {
                    id: new_id(),
                    ..last.clone()
                };
                sets.push(added);
            }
        }
        for set in &mut sets {
            if let Some((low, high)) = self.reps {
                let low = low.clamp(1, limits::REPS);
                set.reps_low = Reps::saturating(low);
                set.reps_high = Reps::saturating(high.clamp(low, limits::REPS));
            }
            set.rir = self.rir.unwrap_or(set.rir);
            set.rest_s = self.rest_s.unwrap_or(set.rest_s);
            set.load = self.load.unwrap_or(set.load);
        }
        sets
    }
}
