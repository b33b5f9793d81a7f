//! Changing a plan: each command makes a new document, which becomes a new revision.

mod command;

pub use command::{Command, apply};
