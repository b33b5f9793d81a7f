//! The field's words in the lifter's language.

mod anatomy;
mod dates;
mod exercise;
mod grades;
mod kinds;
mod load;
mod reasons;

pub use anatomy::{equipment, joint, muscle, volume_group};
pub use dates::{Dates, short_day, use_dates};
pub use exercise::{convention, direction, mechanic, pattern};
pub use grades::{Grade, grade, grade_meaning};
pub use kinds::{kind_help, kind_letter, kind_text};
pub use load::{build_text, confidence, load_in, load_text, prescribed_load, unit_text};
pub use reasons::{advice, base_sentence, expert, floor, reps_reason, step_reason};

pub use crate::i18n::Words;
