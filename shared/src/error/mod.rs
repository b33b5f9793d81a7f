//! Errors as they travel: a stable [`Code`] and an RFC 9457 [`Problem`].
//!
//! Typed errors of the pure crates become a code at the border; prose is for people and may change, codes may
//! not.

mod code;
#[cfg(feature = "pointers")]
mod pointer;
mod problem;

pub use code::Code;
#[cfg(feature = "pointers")]
pub use pointer::{pointer, push_token};
pub use problem::{FieldError, Problem};
