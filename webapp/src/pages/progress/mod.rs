//! Looking back: everything at a glance, and one exercise.

mod lift;
mod overview;

pub use lift::Lift;
pub use overview::Progress;
