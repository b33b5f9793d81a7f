//! The places of the app: a bar at the thumb on a phone, a rail at the side on a wide screen. One list, two
//! styles, so that readers and the keyboard meet it once.

use leptos::prelude::*;
use leptos_router::components::A;

use super::{Glyph, Icon};

/// One place.
#[derive(Clone)]
pub struct NavItem {
    /// Where it is.
    pub href: &'static str,
    /// Its name.
    pub label: TextProp,
    /// Its picture.
    pub glyph: Glyph,
}

/// The list of places; the current one is marked by shape, weight and `aria-current`.
#[component]
pub fn Navigation(
    /// What the list is called, for readers.
    #[prop(into)]
    label: TextProp,
    /// The places, at most five.
    items: Vec<NavItem>,
    /// What stands above the places on a wide screen.
    brand: AnyView,
) -> impl IntoView {
    let places = items
        .into_iter()
        .map(|NavItem { href, label, glyph }| {
            view! {
                <li>
                    <A href=href exact=href == "/" attr:class="nav-item">
                        <Icon glyph />
                        <span>{move || label.get()}</span>
                    </A>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="nav" aria-label=move || label.get()>
            <div class="nav-brand">{brand}</div>
            <ul class="nav-list">{places}</ul>
        </nav>
    }
}
