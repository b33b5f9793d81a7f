//! The benchmark's cases as a module of WebAssembly, for `benches/wasm_ratio.rs` to time in Node.
#![cfg(target_arch = "wasm32")]

#[path = "../tests/support/mod.rs"]
mod support;

#[path = "../benches/cases/mod.rs"]
mod cases;
#[path = "../benches/quickest/mod.rs"]
mod quickest;

use cases::Case;
use js_sys::Function;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// One question of a case in µs; `clock` gives milliseconds.
#[wasm_bindgen]
pub fn quickest_us(case: usize, rounds: u32, clock: &Function) -> f64 {
    let clock_ms = || {
        let now = clock.call0(&JsValue::UNDEFINED);
        now.ok().and_then(|now| now.as_f64()).unwrap_or(f64::NAN)
    };
    Case::ALL
        .get(case)
        .map_or(f64::NAN, |&case| quickest::quickest_us(case, rounds, clock_ms))
}
