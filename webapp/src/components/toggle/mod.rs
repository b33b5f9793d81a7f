//! On or off, at once.

use leptos::prelude::*;

/// A switch with its name before it; the whole row can be touched.
#[component]
pub fn Toggle(
    /// The name.
    #[prop(into)]
    label: TextProp,
    /// What it does.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// On or off.
    #[prop(into)]
    value: Signal<bool>,
    /// It was switched.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="toggle">
            <span class="toggle-words">
                {move || label.get()}
                {hint.map(|hint| view! { <span class="field-hint">{move || hint.get()}</span> })}
            </span>
            <input
                type="checkbox"
                role="switch"
                class="toggle-input"
                prop:checked=value
                on:change:target=move |event| on_change.run(event.target().checked())
            />
        </label>
    }
}
