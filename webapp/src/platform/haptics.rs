//! Vibration, where there is a motor and the lifter has touched the page.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A short tick for something that was stored.
pub fn tick() {
    vibrate(&[12]);
}

/// A record.
pub fn record() {
    vibrate(&[40, 60, 40, 60, 120]);
}

/// The end of a rest.
pub fn rest_is_over() {
    vibrate(&[200, 100, 200]);
}

/// Vibrates for milliseconds on, off, on, and so on. Called by name, because Safari has no such function.
fn vibrate(pattern: &[u32]) {
    let Some(window) = web_sys::window() else { return };
    let navigator = JsValue::from(window.navigator());
    let Some(function) = Reflect::get(&navigator, &JsValue::from_str("vibrate"))
        .ok()
        .and_then(|function| function.dyn_into::<Function>().ok())
    else {
        return;
    };
    let pattern: js_sys::Array = pattern.iter().map(|&ms| JsValue::from(ms)).collect();
    function.call1(&navigator, &pattern).ok();
}
