//! Whether records are celebrated the moment they happen: on, until somebody turns it off on this device.

use crate::platform::local_storage;

const KEY: &str = "celebrate";
const OFF: &str = "off";

/// Whether they are.
#[must_use]
pub fn wanted() -> bool {
    local_storage::get(KEY).as_deref() != Some(OFF)
}

/// Turns it on or off.
pub fn want(yes: bool) {
    if yes {
        local_storage::remove(KEY);
    } else {
        local_storage::set(KEY, OFF);
    }
}
