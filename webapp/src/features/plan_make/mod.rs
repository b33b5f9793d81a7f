//! A plan made to measure: what is asked, what comes of it, and why.

mod maker;
mod outcome;
mod words;

pub use maker::PlanMaker;
