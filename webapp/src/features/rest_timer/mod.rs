//! The rest between two sets.

mod timer;

pub use timer::{RestTimer, clock_text};
