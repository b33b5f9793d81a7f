//! How good the coach would have been on a folder of training logs, one a lifter.
//!
//! Logs are read by [`crate::portability::logs`], measured by [`training::backtest`] and told as text, JSON or a page of its own. Owns no
//! table and needs neither database nor configuration.

mod html;
mod lifter;
mod logs;
mod measure;
mod text;
mod words;

#[cfg(test)]
mod tests;

pub use html::page;
pub use lifter::MeasuredLifter;
pub use logs::NoLogs;
pub use measure::{Measurement, Options, Unread, measure};
pub use text::text;
