//! Whether the lifter is looking.

use leptos::prelude::*;
use web_sys::VisibilityState;

use super::document::document;

/// Whether the page is on the screen now.
#[must_use]
pub fn is_visible() -> bool {
    document().is_none_or(|document| document.visibility_state() == VisibilityState::Visible)
}

/// Follows whether the page is on the screen.
#[must_use]
pub fn use_visible() -> ReadSignal<bool> {
    let (read, write) = signal(is_visible());
    let listener = window_event_listener_untyped("visibilitychange", move |_| write.set(is_visible()));
    on_cleanup(move || listener.remove());
    read
}
