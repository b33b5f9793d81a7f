//! Whether the device believes that it has a network. Only a hint: the answer of the engine is the truth.

use leptos::prelude::*;

/// Follows the browser's online state.
#[must_use]
pub fn use_online() -> ReadSignal<bool> {
    let online = web_sys::window().is_none_or(|window| window.navigator().on_line());
    let (read, write) = signal(online);
    let up = window_event_listener(leptos::ev::online, move |_| write.set(true));
    let down = window_event_listener(leptos::ev::offline, move |_| write.set(false));
    on_cleanup(move || {
        up.remove();
        down.remove();
    });
    read
}
