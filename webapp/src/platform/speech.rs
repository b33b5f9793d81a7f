//! Speech to text, where the browser has it (Chrome, Edge, Safari). What is heard goes wherever the browser sends it; nothing is
//! recorded here. Called by name, because the interface still has a prefix in every browser.

use futures_util::future::{Either, select};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

use super::timer;

const NAMES: [&str; 2] = ["SpeechRecognition", "webkitSpeechRecognition"];
/// A sentence about a set is over by then, in milliseconds.
const LONGEST_MS: u32 = 12_000;

fn constructor() -> Option<Function> {
    let window = web_sys::window()?;
    let found = |name: &&str| {
        Reflect::get(&window, &JsValue::from_str(name))
            .ok()?
            .dyn_into()
            .ok()
    };
    NAMES.iter().find_map(found)
}

/// Whether this browser can listen.
#[must_use]
pub fn is_supported() -> bool {
    constructor().is_some()
}

/// Listens for one sentence in a language (`en`, `de`) and answers what may have been said, the likeliest first; nothing where the
/// lifter did not allow it or nothing was heard.
pub async fn listen(language: &str) -> Vec<String> {
    let Some(recognition) =
        constructor().and_then(|new| Reflect::construct(&new, &js_sys::Array::new()).ok())
    else {
        return Vec::new();
    };
    let set = |name: &str, value: JsValue| {
        Reflect::set(&recognition, &JsValue::from_str(name), &value).ok();
    };
    set("lang", JsValue::from_str(language));
    set("maxAlternatives", JsValue::from_f64(3.0));
    let heard = Promise::new(&mut |resolve, _| {
        let answer = resolve.clone();
        let on_result = Closure::once_into_js(move |event: JsValue| {
            answer.call1(&JsValue::NULL, &event).ok();
        });
        let on_end = Closure::once_into_js(move |_: JsValue| {
            resolve.call0(&JsValue::NULL).ok();
        });
        set("onresult", on_result);
        set("onend", on_end);
    });
    if call(&recognition, "start").is_none() {
        return Vec::new();
    }
    let event = match select(JsFuture::from(heard), Box::pin(timer::wait(LONGEST_MS))).await {
        Either::Left((event, _)) => event.unwrap_or(JsValue::UNDEFINED),
        Either::Right(_) => JsValue::UNDEFINED,
    };
    call(&recognition, "abort");
    alternatives(&event).unwrap_or_default()
}

fn call(on: &JsValue, name: &str) -> Option<JsValue> {
    let function: Function = Reflect::get(on, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
    function.call0(on).ok()
}

/// `event.results[0][i].transcript`.
fn alternatives(event: &JsValue) -> Option<Vec<String>> {
    let results = Reflect::get(event, &JsValue::from_str("results")).ok()?;
    let first = Reflect::get_u32(&results, 0).ok()?;
    let count = Reflect::get(&first, &JsValue::from_str("length"))
        .ok()?
        .as_f64()?;
    let transcript = |place: u32| {
        let said = Reflect::get_u32(&first, place).ok()?;
        Reflect::get(&said, &JsValue::from_str("transcript"))
            .ok()?
            .as_string()
    };
    Some(
        (0..3)
            .take_while(|place| f64::from(*place) < count)
            .filter_map(transcript)
            .collect(),
    )
}
