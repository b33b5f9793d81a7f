//! Exercises as a lifter looks them up: finding one, what it is, what one has written about it and done with it.

mod about;
mod filters;
mod finder;
mod note;
mod note_view;
mod recent;
mod recent_view;

pub use about::About;
pub use filters::{Filters, find};
pub use finder::{Finder, Suggest};
pub use note::{NoteDraft, NoteFault};
pub use note_view::{NoteEditor, NoteView};
pub use recent::{Session, recent};
pub use recent_view::RecentSets;
