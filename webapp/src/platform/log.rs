//! What went wrong, for people who look: the browser's console, and the last lines kept across a crash.
//!
//! Never a name, an address, a body or a token.

use std::cell::RefCell;
use std::collections::VecDeque;

use wasm_bindgen::JsValue;

use super::{clock, document, local_storage};

/// How many lines survive a reload.
const KEPT: usize = 50;
const KEY: &str = "log";

thread_local! {
    static LINES: RefCell<VecDeque<String>> = const { RefCell::new(VecDeque::new()) };
}

/// Something unusual that was handled.
pub fn warn(message: &str) {
    web_sys::console::warn_1(&JsValue::from_str(message));
    keep("warn", message);
}

/// Something that lost the lifter a function.
pub fn error(message: &str) {
    web_sys::console::error_1(&JsValue::from_str(message));
    keep("error", message);
}

/// The kept lines of this run and the one before, oldest first.
#[must_use]
pub fn kept() -> String {
    local_storage::get(KEY).unwrap_or_default()
}

/// Writes a panic down and shows the note that stands ready in `index.html`; after it the app does nothing.
pub fn catch_panics() {
    LINES.with_borrow_mut(|lines| lines.extend(kept().lines().map(str::to_owned)));
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let place = info
            .location()
            .map_or_else(String::new, |at| format!("{}:{}", at.file(), at.line()));
        keep("panic", &place);
        document::reveal_element("crash");
    }));
}

fn keep(level: &str, message: &str) {
    let line = format!("{} {level} {}", clock::now_ms(), message.replace('\n', " "));
    // A panic inside of `with_borrow_mut` must not panic again.
    let text = LINES.with(|lines| {
        let mut lines = lines.try_borrow_mut().ok()?;
        lines.push_back(line);
        while lines.len() > KEPT {
            lines.pop_front();
        }
        Some(Vec::from_iter(lines.iter().map(String::as_str)).join("\n"))
    });
    if let Some(text) = text {
        local_storage::set(KEY, &text);
    }
}
