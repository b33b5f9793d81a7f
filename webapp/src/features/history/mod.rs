//! Workouts of the past.

mod months;

pub use months::{Month, by_month};
