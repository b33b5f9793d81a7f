//! What happens when another page opens: its heading takes the focus, so that readers and the keyboard start
//! there and not at the place of a link that is gone.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::platform::focus;

/// Stands once inside of the router. The first page keeps the browser's own focus.
#[component]
pub fn Arrival() -> impl IntoView {
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.is_some_and(|before| before != path) {
            focus::focus_page_heading();
        }
        path
    });
}
