//! Training data of the demo identities: something to look at. Writes through [`crate::sync`] like everybody.
//!
//! Nothing here coaches: what they are told to do comes from [`shared::coach`]; [`lifter`] only makes up how they
//! fare with it.

mod belongings;
mod chance;
mod diary;
mod history;
mod life;
mod lifter;
mod seed;
mod three_years;

pub use seed::{seed, seed_long};
