//! The plan document: blocks, weeks, days, slots, set prescriptions, each with a stable id.

mod document;
pub mod edit;
mod load_rule;
mod node_id;
mod progress;
mod validate;
mod walk;

pub use document::{Block, Day, PlanDocument, SetPrescription, Slot, Week};
pub use load_rule::LoadRule;
pub use node_id::{NodeId, NodeIdError};
pub use progress::{ProgressRule, percent_for, percent_wave, rir_ramp};
pub use validate::{Violation, ViolationCode, limits};
pub use walk::DayPosition;
