//! The browser's entry point; everything is in the library.

fn main() {
    webapp::start();
}
