//! Parity and golden prescriptions in wasm, against the same files as natively. Run by `wasm-bindgen-test` in Node.
#![cfg(target_arch = "wasm32")]

mod support;

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn every_step_of_the_reference_is_reproduced_to_a_millionth() {
    support::parity::check(include_str!("golden/gg1-vectors.json"));
}

#[wasm_bindgen_test]
fn golden_prescriptions_are_the_same_to_the_bit() {
    for golden in [
        include_str!("golden/bench-first-set.json"),
        include_str!("golden/bench-three-short.json"),
        include_str!("golden/bench-three-easier.json"),
        include_str!("golden/bench-effort-unsaid.json"),
        include_str!("golden/bench-after-a-break.json"),
        include_str!("golden/bench-deload-in-pounds.json"),
        include_str!("golden/curl-unknown.json"),
        include_str!("golden/pull-up-assisted.json"),
    ] {
        support::golden::check(golden);
    }
}

#[wasm_bindgen_test]
fn the_coach_is_judged_the_same_to_the_bit() {
    support::backtest::check(include_str!("golden/backtest-report.json"));
}
