//! What a finished workout brought.

pub mod celebrate;
mod next_time;
mod records;
mod words;

pub use next_time::{Change, next_time};
pub use records::{Record, broken_by, records};
pub use words::{name_and_unit, record_text};
