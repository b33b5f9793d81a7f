//! The coaching core: everything that decides a number for a lifter.
//!
//! Pure functions of their arguments. No clock, no I/O, no entropy; `libm` only, sums in a fixed order,
//! `BTreeMap` instead of hash maps, so that the same input gives the same bits natively and in wasm.

pub mod backtest;
pub mod exercise;
pub mod fatigue;
pub mod generate;
pub mod history;
pub mod load;
pub mod math;
pub mod notice;
pub mod plan;
pub mod prescribe;
pub mod repair;
pub mod replan;
pub mod simulate;
pub mod strength;
pub mod units;
pub mod volume;
