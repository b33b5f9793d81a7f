//! The device prescribes what the engine prescribes, bit for bit: a thousand made-up histories, each with what the coach has
//! learned from it and the whole next workout that it prescribes. The same file is read natively and in WebAssembly (`make
//! test`); a difference is named by its seed.
//!
//! In WebAssembly every tenth, for there it takes long; all of them with `HISTORIES=all`. After a change of the model:
//! `HISTORIES=write cargo test -p shared --test same_bits`.
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop")]

mod history;

const SEEDS: std::ops::Range<u64> = 0..1_000;
/// One of so many is compared.
const ONE_OF: usize = match option_env!("HISTORIES") {
    None if cfg!(target_arch = "wasm32") => 10,
    _ => 1,
};
const KNOWN: &str = include_str!("thousand.txt");

fn line(seed: u64) -> String {
    format!("{seed} {:016x}", fnv1a(&history::next_workout(seed)))
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn a_thousand_histories_lead_to_the_same_next_workout_to_the_bit() {
    #[cfg(not(target_arch = "wasm32"))]
    if std::env::var("HISTORIES").is_ok_and(|what| what == "write") {
        let lines: String = SEEDS.map(|seed| line(seed) + "\n").collect();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/same_bits/thousand.txt");
        std::fs::write(path, lines).expect("the file can be written");
        return;
    }
    let known: Vec<&str> = KNOWN.lines().collect();
    assert_eq!(known.len(), SEEDS.count());
    let compared = SEEDS.zip(known).step_by(ONE_OF);
    let other = compared.filter(|(seed, known)| line(*seed) != **known);
    let other: Vec<u64> = other.map(|(seed, _)| seed).collect();
    assert_eq!(other, Vec::<u64>::new(), "other bits for these seeds");
}

/// FNV-1a in 64 bits: a difference of one bit is another number.
fn fnv1a(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
