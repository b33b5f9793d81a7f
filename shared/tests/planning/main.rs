//! Plans that are made, mended and shortened, of the real catalogue.
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop")]

mod asked;
mod made;
mod mended;
mod shortened;
mod spared;
mod weekly;
