# shellcheck shell=bash
# shellcheck disable=SC2034  # read by the scripts that source this file
# The one place where versions of tools outside Cargo.lock and package-lock.json are pinned.

TRUNK_VERSION=0.21.14          # 0.21.15 and newer need a newer compiler than rust-version
BINARYEN_VERSION=132           # the number wasm-opt prints; the package is pinned in scripts/tools
NEXTEST_VERSION=0.9.143        # only when no cargo-nextest is installed
WASM_SPLIT_VERSION=0.2.4       # understands what the wasm_split_helpers of Cargo.lock write
CARGO_DENY_VERSION=0.20.2
CARGO_MACHETE_VERSION=0.9.2
DIESEL_CLI_VERSION=2.3.14
POSTGRES_MAJOR=16              # the oldest server that is accepted
NODE_MAJOR=20                  # the oldest Node.js that is accepted

# wasm-bindgen's command line and library must be of the same version, so Cargo.lock decides.
wasm_bindgen_version() {
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/version = |"/, ""); print; exit }' "$ROOT/Cargo.lock"
}
