//! Lifters that are made up, whose truth is known: for tests, for demonstrations with months of believable history,
//! and for looking ahead through a plan.
//!
//! Everything follows from a seed and a [`Nature`]; the same seed gives the same life on every machine.

mod chance;
mod lifter;
mod nature;
mod path;
mod training;

pub use chance::Chance;
pub use lifter::{Attempt, Performed, SimulatedLifter, Truth};
pub use nature::{Jump, Nature, Plateau};
pub use training::{Exercise, PerformedSet, Training};
