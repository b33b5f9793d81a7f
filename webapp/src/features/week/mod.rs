//! This week, as Today shows it.

mod view;

pub use view::{Bar, BarState, week_start};
