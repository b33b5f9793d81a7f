//! What looks like chance and is the same on every machine.

use uuid::Uuid;

/// A number from -0.5 to 0.5, spread evenly over the names and numbers.
pub(super) fn chance(name: &str, number: u32) -> f64 {
    let hash = Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("{name} {number}").as_bytes());
    let [first, second, ..] = hash.into_bytes();
    f64::from(u16::from_be_bytes([first, second])) / f64::from(u16::MAX) - 0.5
}
