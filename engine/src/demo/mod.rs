//! Training data of the demo identities: something to look at. Writes through [`crate::sync`] like everybody.
//!
//! Nothing here coaches: what Ana is told to do comes from [`shared::coach`]; [`lifter`] only makes up how she
//! fares with it.

mod belongings;
mod history;
mod lifter;
mod seed;

pub use seed::seed;
