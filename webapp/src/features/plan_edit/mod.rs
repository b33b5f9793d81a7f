//! The plan that is followed: where the lifter is in it, and changing it. Edits of the document are
//! [`training::plan::edit`]'s; what was edited becomes a new revision.

mod current;
mod day_view;
mod editor;
mod revise;
mod slot_draft;
mod slot_editor;
mod slot_line;
mod slot_load;
mod week_view;

pub use current::{Current, current};
pub use editor::{Kept, PlanEditor};
pub use revise::{Revised, end, revise};
pub use slot_draft::SlotDraft;
pub use slot_line::{Run, line, runs};
pub use week_view::WeekView;
