//! What stands in the fields of a set row, and what becomes of it.

mod draft;
mod log;
mod number;
mod phase;
mod spoken;

pub use draft::{Draft, Entry};
pub use log::{LogContext, Missing, log};
pub use number::{Typed, reps_from, rir_from, rir_text, seconds_from, weight_from};
pub use phase::{Event, Phase};
pub use spoken::{Spoken, spoken};
