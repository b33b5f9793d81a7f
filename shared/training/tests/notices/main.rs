//! What the coach says without being asked, and when it keeps quiet.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop")]

mod deload;
mod plateau;
mod strain;
mod volume;

const DAY_MS: i64 = 86_400_000;
