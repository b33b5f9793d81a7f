//! Words between the tabs of one browser.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// A channel that all tabs with this name share; dropping it leaves.
#[derive(Debug)]
pub struct Channel {
    raw: BroadcastChannel,
    _listener: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// Joins, and calls with each text that another tab posts. `None` where the browser has no such thing.
    #[must_use]
    pub fn join(name: &str, mut on_text: impl FnMut(&str) + 'static) -> Option<Self> {
        let raw = BroadcastChannel::new(name).ok()?;
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                on_text(&text);
            }
        });
        raw.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        Some(Self {
            raw,
            _listener: listener,
        })
    }

    /// Tells the other tabs.
    pub fn post(&self, text: &str) {
        self.raw.post_message(&JsValue::from_str(text)).ok();
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.raw.set_onmessage(None);
        self.raw.close();
    }
}
