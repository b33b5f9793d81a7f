//! Pages only arrange: they read the store through `state`, put `features` and `components` in their places, and
//! decide nothing.

pub mod account;
pub mod entrance;
pub mod exercises;
pub mod history;
pub mod not_found;
pub mod plan;
pub mod progress;
pub mod settings;
#[cfg(debug_assertions)]
pub mod shelf;
#[cfg(not(debug_assertions))]
pub mod shelf {
    //! What is on show while developing is not found in a release.
    pub use super::not_found::NotFound as Shelf;
}
pub mod summary;
pub mod today;
pub mod welcome;
pub mod workout;
