//! What a gym has: presets for the first run, and the editor's moves.

mod choice;
mod edit;
mod presets;

pub use choice::{GymChoice, preset_words};
pub use edit::{Edit, apply};
pub use presets::Preset;
