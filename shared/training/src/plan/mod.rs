//! The plan document: blocks, weeks, days, slots, set prescriptions, each with a stable id.

mod document;
mod duration;
pub mod edit;
mod load_rule;
mod node_id;
mod progress;
mod validate;
mod walk;

pub use document::{Block, Day, PlanDocument, SetPrescription, Slot, Week};
pub use duration::{Pace, WARM_UP_S, Warm, expected_warm_ups, work_s};
pub use load_rule::LoadRule;
pub use node_id::{NodeId, NodeIdError};
pub use progress::{ProgressRule, percent_for, percent_wave, rir_ramp};
pub use validate::{Violation, ViolationCode, limits};
pub use walk::DayPosition;
pub(crate) use walk::ratio;
