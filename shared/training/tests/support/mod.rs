//! Assertions and builders shared by the native and the wasm run.
#![expect(dead_code, reason = "each test binary uses its own part")]
#![expect(clippy::expect_used, reason = "a broken builder fails the test")]

pub mod backtest;
pub mod golden;
pub mod gym;
pub mod lifter;
pub mod parity;
