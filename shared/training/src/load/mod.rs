//! What a gym can load: inventories, the grid of achievable loads, and how to build each.

mod grid;
mod gym;
mod inventory;
mod plates;

pub use grid::{Build, LoadGrid};
pub use inventory::{Inventory, Item};
pub use plates::PlateCount;
