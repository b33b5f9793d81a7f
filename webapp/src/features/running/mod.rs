//! A workout as it runs: which exercise is on the screen, what stands in its rows, what a tick does.

mod focus;
mod note;
mod overview;
mod state;
mod strip;
mod tick;
mod turns;

pub use focus::{Field, Focus};
pub use note::{Note, note};
pub use overview::{Overview, Slot, first_open, overview};
pub use state::{Exercise, Running};
pub use strip::Strip;
pub use tick::Outlier;
pub use turns::{Turn, next_in_turn};
