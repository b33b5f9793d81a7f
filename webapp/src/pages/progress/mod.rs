//! Looking back: everything at a glance, one exercise, the body, the coach.

mod body;
mod coach;
mod lift;
mod overview;

pub use body::Measures;
pub use coach::Accuracy;
pub use lift::Lift;
pub use overview::Progress;
