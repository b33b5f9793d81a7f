//! Small settings that must be there before the database is open. Training data never goes here.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn full(key: &str) -> String {
    format!("gymgenius.{key}")
}

/// Reads a setting.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(&full(key)).ok()?
}

/// Writes a setting; a browser that forbids storage forgets it with the page.
pub fn set(key: &str, value: &str) {
    if let Some(storage) = storage() {
        storage.set_item(&full(key), value).ok();
    }
}

/// Removes a setting.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        storage.remove_item(&full(key)).ok();
    }
}
