//! What happens when a page opens. The first one takes the place of the first paint, as soon as it is known which
//! one it is. Of any other the heading takes the focus, so that readers and the keyboard start there and not at
//! the place of a link that is gone.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;

use super::{Entry, use_entry};
use crate::parts;
use crate::platform::{document, focus};
use crate::state::{use_data, use_upkeep};

/// Stands once inside of the router. The first page keeps the browser's own focus.
#[component]
pub fn Arrival() -> impl IntoView {
    let path = use_location().pathname;
    let entry = use_entry();
    let data = use_data();
    let upkeep = use_upkeep();
    Effect::new(move || {
        if entry.get() != Entry::Unknown {
            document::remove_element("first-paint");
            spawn_local(parts::fetch_all(data, upkeep));
        }
    });
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.is_some_and(|before| before != path) {
            focus::focus_page_heading();
        }
        path
    });
}
