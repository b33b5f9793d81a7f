//! What the coach says about a set: the headline, how to load it, and why.

mod explain;
mod figures;
mod hero;
mod legend;
mod why;

pub use explain::{ExplainedStep, StepReason, explain};
pub use figures::{RepRange, plate_text, weight_text};
pub use hero::{Hero, HeroView};
pub use why::Why;
