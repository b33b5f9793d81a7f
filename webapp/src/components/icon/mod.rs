//! A picture beside a word, or in a control that has a name for readers.

mod glyph;

use leptos::prelude::*;

pub use glyph::Glyph;

/// A picture in the colour of the text around it. Hidden from readers: the word beside it says it.
#[component]
pub fn Icon(
    /// Which.
    #[prop(into)]
    glyph: Signal<Glyph>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=move || glyph.get().path()></path>
        </svg>
    }
}
