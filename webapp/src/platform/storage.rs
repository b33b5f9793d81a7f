//! Whether the browser keeps what this app stores. Without a promise it may clear everything when space is short.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Whether the browser has promised to keep it; `None` where it knows no such promise.
pub async fn is_kept() -> Option<bool> {
    answer(manager()?.persisted().ok()?).await
}

/// Asks for the promise. Some browsers ask the lifter, others decide by how much the app is used. Whether it was given.
pub async fn keep() -> Option<bool> {
    answer(manager()?.persist().ok()?).await
}

async fn answer(promise: Promise) -> Option<bool> {
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// Absent over plain http.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &JsValue::from_str("storage"))
        .ok()
        .filter(JsValue::is_object)
        .map(JsCast::unchecked_into)
}
