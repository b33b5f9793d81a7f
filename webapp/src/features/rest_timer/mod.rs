//! The rest between two sets.

mod timer;
mod view;

pub use timer::{RestTimer, clock_text};
pub use view::RestBar;
