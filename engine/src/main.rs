//! The engine's one binary. It decides nothing: see [`engine::cli`].

use std::process::ExitCode;

/// Hashing passwords and reading documents leave holes that the system's allocator keeps: 184 MB resident after the
/// benchmark, with this one 28.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    engine::cli::main()
}
