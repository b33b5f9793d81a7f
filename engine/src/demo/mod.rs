//! Training data of the demo identities: something to look at. Writes through [`crate::sync`] like everybody.
//!
//! Nothing here coaches: what they are told to do comes from [`shared::coach`], how they fare with it from
//! [`training::simulate`].

mod belongings;
mod diary;
mod life;
mod seed;
mod three_years;

use training::simulate::Chance;

pub use seed::{seed, seed_long};

/// What looks like chance and is the same on every machine: from -0.5 to 0.5, spread evenly over names and numbers.
fn chance(name: &str, number: u32) -> f64 {
    Chance::named(number.into(), name).unit() - 0.5
}
