//! What the coach says about a set: the headline, how to load it, and why.

mod explain;
mod figures;

pub use explain::{ExplainedStep, StepReason, explain};
pub use figures::{RepRange, plate_text, weight_text};
