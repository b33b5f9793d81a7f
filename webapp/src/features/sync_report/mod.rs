//! What the engine has and what it does not: the state of sync, and what was refused.

mod view;
mod words;

pub use view::SyncReport;
pub use words::{kind_text, reason_text};
