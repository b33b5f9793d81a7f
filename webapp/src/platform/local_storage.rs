//! Small settings that must be there before the database is open. Training data never goes here.

use leptos::prelude::window_event_listener;
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

/// Calls as long as the page lives when another tab has changed a setting.
pub fn on_change_elsewhere(key: &str, callback: impl Fn() + 'static) {
    let key = full(key);
    let _ = window_event_listener(leptos::ev::storage, move |event| {
        if event.key().as_ref() == Some(&key) {
            callback();
        }
    });
}

/// Removes a setting.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        storage.remove_item(&full(key)).ok();
    }
}
