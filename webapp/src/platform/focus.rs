//! Moving the keyboard's place.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlDialogElement, HtmlElement};

use super::{document::document, timer};

/// Moves the focus to the first match, without scrolling to it. Says whether there was one.
pub fn focus(selector: &str) -> bool {
    let Some(element) = document()
        .and_then(|document| document.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    else {
        return false;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// A page whose part is still on its way is waited for, some frames long.
const FRAMES: u8 = 12;

/// Moves the focus to the heading of a page that is just being put in place.
pub fn focus_page_heading() {
    focus_heading(FRAMES);
}

fn focus_heading(frames: u8) {
    timer::next_frame(move || {
        if focus("main h1") {
            return;
        }
        match frames.checked_sub(1) {
            Some(frames) => focus_heading(frames),
            None => {
                focus("main");
            }
        }
    });
}

/// Scrolls to the top of the page at once.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens a `<dialog>` as the only thing that can be used. The browser keeps the focus inside and gives it back
/// to where it was when the dialog closes.
pub fn open_modal(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        dialog.show_modal().ok();
    }
}

/// Closes a `<dialog>`.
pub fn close_modal(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}

/// Whether a click on a `<dialog>` went beside its content. The content fills the dialog, so what hits the
/// dialog itself hit its backdrop.
#[must_use]
pub fn is_backdrop(event: &web_sys::MouseEvent) -> bool {
    event.target().is_some() && event.target() == event.current_target()
}
