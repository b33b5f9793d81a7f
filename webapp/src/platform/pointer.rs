//! Where a finger or a mouse is.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// The place of an event within the element that listens to it: shares from the left and from the top, 0 to 1 inside.
/// `None` for an element without size.
#[must_use]
pub fn place(event: &PointerEvent) -> Option<(f64, f64)> {
    let element = event.current_target()?.dyn_into::<Element>().ok()?;
    let area = element.get_bounding_client_rect();
    let inside = area.width() > 0.0 && area.height() > 0.0;
    inside.then(|| {
        (
            (f64::from(event.client_x()) - area.left()) / area.width(),
            (f64::from(event.client_y()) - area.top()) / area.height(),
        )
    })
}
