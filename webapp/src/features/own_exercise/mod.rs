//! An exercise of the lifter's own: described by simple choices, held to the catalogue's rules.

mod draft;
mod form;
mod muscles;
mod options;

pub use draft::{Draft, Fault};
pub use form::OwnExerciseForm;
pub use options::{conventions, directions, mechanics};
