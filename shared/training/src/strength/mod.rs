//! How strong: repetition curves, classic formulas, and the estimation model GG1.

pub mod brzycki;
pub mod curve;
pub(crate) mod day;
pub mod epley;
pub mod gg1;
pub mod lombardi;
pub mod mayhew;
pub mod oconner;
pub mod own;
pub mod rts;
pub mod wathan;

pub use curve::RepCurve;

#[cfg(test)]
mod tables;
