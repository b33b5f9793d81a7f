//! A course in a line of text.

use leptos::prelude::*;

use super::{Place, line};

/// A course without axes, beside the words that say it.
#[component]
pub fn Spark(
    /// Where it goes, from the left.
    places: Vec<Place>,
) -> impl IntoView {
    let path = line(&places.into_iter().map(|place| (place, false)).collect::<Vec<_>>());
    view! {
        <svg class="spark" viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path class="ink-line" d=path></path>
        </svg>
    }
}
