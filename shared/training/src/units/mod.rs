//! Weights, repetitions and reps in reserve: newtypes that cannot hold a bad value, also not from JSON.

mod reps;
mod rir;
mod weight;
mod weight_text;

pub use reps::{Reps, RepsError};
pub use rir::{Rir, RirError};
pub use weight::{Weight, WeightError, WeightUnit};
pub use weight_text::ParseWeightError;
