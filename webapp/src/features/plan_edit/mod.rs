//! The plan that is followed: where the lifter is in it, and changing it. Each change makes a new document, which
//! becomes a new revision.

mod command;
mod current;
mod day_view;
mod exercise_search;
mod revise;
mod scope;
mod slot_draft;
mod slot_editor;
mod slot_line;
mod week_view;

pub use command::{Command, apply};
pub use current::{Current, current};
pub use revise::{Revised, end, revise};
pub use scope::{Scope, slots};
pub use slot_draft::SlotDraft;
pub use slot_line::{Run, line, runs};
pub use week_view::WeekView;
