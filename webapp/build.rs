//! Compiles the crate again when a text changes: the macro that reads `locales/` does not tell cargo about it.

fn main() {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=Cargo.toml");
}
