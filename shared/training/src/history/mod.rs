//! Logged sets, as far as the coach learns from them.

mod set;

pub use set::{HistorySet, OutlierAnswer, SetKind};
