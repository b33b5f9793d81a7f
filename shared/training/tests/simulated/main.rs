//! Two hundred made-up lifters with the coach, measured against what is true of them: repetition noise 1.2, RIR noise
//! 0.7, loads in steps of 2.5 kg. Nothing is known of them at first.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop")]

#[path = "../support/mod.rs"]
mod support;

mod accuracy;
mod own;
mod people;
