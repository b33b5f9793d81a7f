//! Numbers, durations and dates as the lifter writes them. Weights are formatted by `training::units` alone.

mod duration;
mod number;

pub use duration::{clock, minutes};
pub use number::{Hundredths, NumberError, localise};
