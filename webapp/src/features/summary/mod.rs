//! What a finished workout brought.

mod next_time;
mod records;

pub use next_time::{Change, next_time};
pub use records::{Record, records};
