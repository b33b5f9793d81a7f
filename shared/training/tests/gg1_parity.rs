//! Parity of GG1 with the vectors of the reference implementation, natively and in wasm.
#![cfg(not(target_arch = "wasm32"))]

mod support;

#[test]
fn every_step_of_the_reference_is_reproduced_to_a_millionth() {
    support::parity::check(include_str!("golden/gg1-vectors.json"));
}
