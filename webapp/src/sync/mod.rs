//! Bringing what was done here to the engine, and what was done elsewhere here. What is decided and in which
//! order things are kept, [`shared::sync`] says; this only does it in time.

mod executor;
mod status;

pub use executor::Executor;
pub use status::{Phase, Status};
