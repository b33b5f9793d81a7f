//! Looking back: everything at a glance, one exercise, the body.

mod body;
mod lift;
mod overview;

pub use body::Measures;
pub use lift::Lift;
pub use overview::Progress;
