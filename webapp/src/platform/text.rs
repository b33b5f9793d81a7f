//! Text that comes from the browser. `wasm-bindgen` reads a string character by character in a script, which a browser
//! that has just started interprets: the catalogue alone would stop a phone for longer than a tap may wait.

use gloo_net::http::Response;
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The body of an answer; `None` if it broke off or is no UTF-8.
pub async fn body(response: &Response) -> Option<String> {
    String::from_utf8(response.binary().await.ok()?).ok()
}

/// The browser's own way from strings to UTF-8, where it has one.
pub(super) struct Reader(Option<Encoder>);

struct Encoder {
    this: JsValue,
    encode: Function,
}

impl Reader {
    pub(super) fn new() -> Self {
        Self(Encoder::new())
    }

    /// A string; `None` if the value is something else.
    pub(super) fn string(&self, value: &JsValue) -> Option<String> {
        match &self.0 {
            Some(encoder) if value.is_string() => encoder.string(value),
            _ => value.as_string(),
        }
    }
}

impl Encoder {
    fn new() -> Option<Self> {
        let make: Function = get(&js_sys::global(), "TextEncoder")?;
        let this = Reflect::construct(&make, &Array::new()).ok()?;
        let encode = get(&this, "encode")?;
        Some(Self { this, encode })
    }

    fn string(&self, value: &JsValue) -> Option<String> {
        let bytes: Uint8Array = self.encode.call1(&self.this, value).ok()?.dyn_into().ok()?;
        String::from_utf8(bytes.to_vec()).ok()
    }
}

fn get(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &JsValue::from_str(name)).ok()?.dyn_into().ok()
}
