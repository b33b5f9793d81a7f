//! Assertions shared by the native and the wasm run.

pub mod parity;
