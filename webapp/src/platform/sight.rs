//! Whether something comes into sight while the page is scrolled.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far below the edge of the window something already counts as in sight.
const MARGIN: &str = "600px";

/// Watches until it is dropped.
#[derive(Debug)]
#[must_use = "dropping the handle stops the watching"]
pub struct Watch {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls whenever the element comes into sight, or close to it. `None` where the browser cannot watch.
pub fn watch(element: &Element, mut seen: impl FnMut() + 'static) -> Option<Watch> {
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let in_sight = |entry: &wasm_bindgen::JsValue| {
            let entry = entry.dyn_ref::<IntersectionObserverEntry>();
            entry.is_some_and(IntersectionObserverEntry::is_intersecting)
        };
        if entries.iter().any(|entry| in_sight(&entry)) {
            seen();
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let observer =
        IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Watch {
        observer,
        _callback: callback,
    })
}
