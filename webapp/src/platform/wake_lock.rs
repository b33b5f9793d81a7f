//! Keeps the screen awake during a workout, where the browser lets it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::visibility::use_visible;

/// Holds the screen awake as long as the calling component lives. The browser drops the lock when the page is
/// hidden, so it is taken again when the lifter comes back.
pub fn hold() {
    let visible = use_visible();
    let held: Rc<RefCell<Option<JsValue>>> = Rc::default();
    let alive = StoredValue::new(true);
    let slot = held.clone();
    Effect::new(move || {
        if !visible.get() {
            return;
        }
        let slot = slot.clone();
        spawn_local(async move {
            let lock = request().await;
            if alive.try_get_value().is_some() {
                *slot.borrow_mut() = lock;
            } else if let Some(lock) = lock {
                release(&lock);
            }
        });
    });
    let held = StoredValue::new_local(held);
    on_cleanup(move || {
        if let Some(lock) = held.try_with_value(|held| held.borrow_mut().take()).flatten() {
            release(&lock);
        }
    });
}

/// Called by name: the interface is still unstable in `web_sys`, and older browsers lack it.
async fn request() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let wake_lock = Reflect::get(&navigator, &JsValue::from_str("wakeLock")).ok()?;
    let request = method(&wake_lock, "request")?;
    let promise = request.call1(&wake_lock, &JsValue::from_str("screen")).ok()?;
    // Refused on a low battery: the workout goes on without.
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
}

fn release(lock: &JsValue) {
    if let Some(release) = method(lock, "release") {
        release.call0(lock).ok();
    }
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    if !object.is_object() {
        return None;
    }
    Reflect::get(object, &JsValue::from_str(name))
        .ok()?
        .dyn_into()
        .ok()
}
