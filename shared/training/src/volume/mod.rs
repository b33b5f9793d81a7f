//! Weekly volume in fractional hard sets, and the landmarks it is held against; what was moved in all; the way back after a break.

mod comeback;
mod count;
mod landmarks;
mod per_group;
mod stimulus;
mod tonnage;

pub use comeback::{Comeback, comeback, share_of};
pub use count::{group_shares, hard_set_credit, planned_sets, weekly_sets};
pub use landmarks::{Landmarks, VolumeGroup};
pub use per_group::PerGroup;
pub use stimulus::{added_stimulus, stimulus};
pub use tonnage::{Workload, moved_g, workload};
