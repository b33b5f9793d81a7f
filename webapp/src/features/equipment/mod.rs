//! What a gym has: presets for the first run, and the editor's moves.

mod edit;
mod presets;

pub use edit::{Edit, apply};
pub use presets::Preset;
