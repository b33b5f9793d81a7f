//! The plan document.

mod load_rule;

pub use load_rule::LoadRule;
