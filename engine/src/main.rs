//! The engine's one binary. It decides nothing: see [`engine::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    engine::cli::main()
}
