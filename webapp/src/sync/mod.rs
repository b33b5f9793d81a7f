//! Bringing what was done here to the engine, and what was done elsewhere here. Decisions are made by
//! [`shared::sync::Replica`]; this only executes them, in time.

mod backoff;
mod executor;
mod status;

pub use executor::Executor;
pub use status::{Phase, Status};
