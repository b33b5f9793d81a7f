//! The contract between webapp and engine: ids, error codes, wire types, operations and their merging.
//!
//! Compiles for wasm32 and knows neither HTTP servers nor databases. What decides a number for a lifter is
//! one floor below, in [`training`]; what assembles its input from stored entities is [`coach`], so that
//! phone and server ask the same question.

pub mod api;
pub mod catalogue;
pub mod coach;
pub mod entity;
pub mod error;
pub mod ids;
pub mod language;
pub mod link;
pub mod page;
pub mod sync;
pub mod validate;

pub use training;
