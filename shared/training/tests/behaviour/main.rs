//! What the coach does in particular situations.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop")]

#[path = "../support/mod.rs"]
mod support;

mod calibration;
mod careful;
mod loads;
mod own;
mod plan;
mod progression;
mod recovery;
mod situations;
