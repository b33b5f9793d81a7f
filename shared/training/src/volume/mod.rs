//! Weekly volume in fractional hard sets, and the landmarks it is held against.

mod count;
mod landmarks;

pub use count::{hard_set_credit, planned_sets, weekly_sets};
pub use landmarks::{Landmarks, VolumeGroup};
