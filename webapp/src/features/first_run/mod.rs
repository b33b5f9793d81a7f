//! The way from a new account to the first plan.

mod steps;

pub use steps::{FirstRun, Step};
