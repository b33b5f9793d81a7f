//! Pages only arrange: they read the store through `state`, put `features` and `components` in their places, and
//! decide nothing.

pub mod history;
pub mod not_found;
pub mod plan;
pub mod settings;
#[cfg(debug_assertions)]
pub mod shelf;
pub mod sign_in;
pub mod today;
