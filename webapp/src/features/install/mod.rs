//! The app on the home screen: offered, never pressed on anybody.

mod offer;
mod steps;

pub use offer::{InstallRow, Offer};
