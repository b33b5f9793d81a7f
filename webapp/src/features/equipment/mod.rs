//! What a gym has: presets for the first run, the list of gyms, and the inventory editor.

mod choice;
mod edit;
mod field;
mod gym_list;
mod inventory;
mod item;
mod presets;

pub use choice::{GymChoice, preset_words};
pub use edit::{Edit, apply};
pub use gym_list::{GymList, delete_gym};
pub use inventory::InventoryEditor;
pub use presets::Preset;
