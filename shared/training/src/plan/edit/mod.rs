//! Editing a plan document: edits as values, each with its inverse.
//!
//! An [`Edit`] is the smallest change that can be taken back, and can be stored: a draft is its list of edits. A
//! [`Change`] is what somebody means ("one more set, this and later weeks"); it makes the edit. A [`History`] runs
//! edits, takes them back and runs them again without limit. Ids stay with their nodes, so that logged sets and
//! overrides go on pointing at them.

mod apply;
mod change;
mod history;
mod place;
mod reach;

pub use apply::EditError;
pub use change::{Change, SlotChange, new_slot};
pub use history::History;
pub use reach::Reach;

use serde::{Deserialize, Serialize};

use super::{Day, NodeId, SetPrescription, Slot};

/// One change of a document. Places are positions among the siblings, from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "snake_case")]
pub enum Edit {
    /// Another day in a week.
    InsertDay {
        /// The week.
        week: NodeId,
        /// Its place.
        at: usize,
        /// The day, with ids that the document does not have yet.
        day: Day,
    },
    /// A day goes, with everything in it.
    RemoveDay {
        /// The day.
        day: NodeId,
    },
    /// A day takes another place in its week.
    MoveDay {
        /// The day.
        day: NodeId,
        /// Its new place.
        to: usize,
    },
    /// A day is called something else.
    RenameDay {
        /// The day.
        day: NodeId,
        /// Its new name.
        name: String,
    },
    /// Another exercise on a day.
    InsertSlot {
        /// The day.
        day: NodeId,
        /// Its place.
        at: usize,
        /// The slot, with ids that the document does not have yet.
        slot: Slot,
    },
    /// An exercise goes, with its sets.
    RemoveSlot {
        /// The slot.
        slot: NodeId,
    },
    /// An exercise takes another place, on its day or on another one.
    MoveSlot {
        /// The slot.
        slot: NodeId,
        /// The day that it goes to.
        day: NodeId,
        /// Its new place.
        to: usize,
    },
    /// Another exercise is done in a slot; what is prescribed stays.
    SetExercise {
        /// The slot.
        slot: NodeId,
        /// The exercise.
        exercise: String,
    },
    /// Other sets are prescribed in a slot.
    SetSets {
        /// The slot.
        slot: NodeId,
        /// The sets, those that stay with their ids.
        sets: Vec<SetPrescription>,
    },
    /// Several edits, all or none.
    All {
        /// In this order.
        edits: Vec<Edit>,
    },
}
