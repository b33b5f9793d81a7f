//! A note of the system, for when the page is not on the screen. It is made by the page itself, so it comes only while the page
//! is open somewhere, and only where browsers let pages make one: on Android they do not.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Notification, NotificationOptions, NotificationPermission};

use super::{document, local_storage};

const WANTED: &str = "notify_rest";

/// Whether notes can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// This browser lets no page show one.
    Unsupported,
    /// The lifter has not been asked.
    NotAsked,
    /// The lifter or the system said no; only the browser's settings can change it.
    Denied,
    /// They can.
    Granted,
}

/// Whether notes can be shown now.
#[must_use]
pub fn permission() -> Permission {
    let Some(window) = web_sys::window() else {
        return Permission::Unsupported;
    };
    let known = Reflect::has(&window, &JsValue::from_str("Notification")).unwrap_or(false);
    let android = window
        .navigator()
        .user_agent()
        .is_ok_and(|agent| agent.contains("Android"));
    if !known || android {
        return Permission::Unsupported;
    }
    match Notification::permission() {
        NotificationPermission::Granted => Permission::Granted,
        NotificationPermission::Denied => Permission::Denied,
        _ => Permission::NotAsked,
    }
}

/// Asks the lifter, which browsers allow only while handling a tap. What they said.
pub async fn ask() -> Permission {
    if permission() == Permission::NotAsked
        && let Ok(answer) = Notification::request_permission()
    {
        JsFuture::from(answer).await.ok();
    }
    permission()
}

/// Whether the lifter wants a note at the end of a rest, on this device.
#[must_use]
pub fn wanted() -> bool {
    local_storage::get(WANTED).is_some()
}

/// Remembers whether they do.
pub fn want(yes: bool) {
    if yes {
        local_storage::set(WANTED, "yes");
    } else {
        local_storage::remove(WANTED);
    }
}

/// Shows a note if it is wanted, allowed, and the page is not on the screen. A later one takes its place.
pub fn show(title: &str) {
    if !wanted() || super::visibility::is_visible() || permission() != Permission::Granted {
        return;
    }
    let options = NotificationOptions::new();
    options.set_tag("rest");
    options.set_icon("/icons/icon-192.png");
    options.set_lang(&document::language().unwrap_or_default());
    if let Ok(note) = Notification::new_with_options(title, &options) {
        // Without a handler a tap on it does nothing in some browsers.
        let open = wasm_bindgen::closure::Closure::once_into_js(move || {
            if let Some(window) = web_sys::window() {
                window.focus().ok();
            }
        });
        note.set_onclick(Some(wasm_bindgen::JsCast::unchecked_ref(&open)));
    }
}
