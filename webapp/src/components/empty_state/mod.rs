//! Nothing is here yet, and what to do about it.

use leptos::prelude::*;

/// Says what will stand here, and gives the one way to get there.
#[component]
pub fn EmptyState(
    /// What is missing.
    #[prop(into)]
    title: TextProp,
    /// What to do next.
    #[prop(into)]
    body: TextProp,
    /// The button that does it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <h2>{move || title.get()}</h2>
            <p class="muted">{move || body.get()}</p>
            {children.map(|children| children())}
        </div>
    }
}
