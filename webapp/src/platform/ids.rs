//! Ids made on the device.

use training::plan::NodeId;
use uuid::{Builder, Uuid};

use super::clock;

/// A new UUIDv7: sorts by time of making. Where the browser has no cryptographic randomness, `Math.random`
/// takes its place: ids must be unique, not secret.
#[must_use]
pub fn uuid_v7() -> Uuid {
    assemble(clock::now_ms(), random_bytes())
}

/// A new id of any kind: `let id: SetId = platform::ids::new_id();`.
#[must_use]
pub fn new_id<T: From<Uuid>>() -> T {
    uuid_v7().into()
}

/// A new id of a node of a plan: a UUID without hyphens is a valid one.
#[must_use]
#[expect(clippy::expect_used, reason = "32 hexadecimal digits are a node id")]
pub fn new_node() -> NodeId {
    NodeId::try_from(uuid_v7().simple().to_string()).expect("a node id")
}

fn assemble(ms: u64, random: [u8; 10]) -> Uuid {
    Builder::from_unix_timestamp_millis(ms, &random).into_uuid()
}

fn random_bytes() -> [u8; 10] {
    let mut bytes = [0; 10];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        for byte in &mut bytes {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
            let random = (js_sys::Math::random() * 256.0) as u8;
            *byte = random;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_id_sorts_after_an_earlier_one() {
        let (early, late) = (assemble(1_000, [255; 10]), assemble(1_001, [0; 10]));
        assert!(early < late);
        assert_eq!(early.get_version_num(), 7);
    }
}
