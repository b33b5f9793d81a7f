//! One of a few, all in sight. Radio buttons underneath, so arrow keys and readers work as everywhere.

use leptos::prelude::*;

use super::unique_id;

/// One of two to five choices.
#[component]
pub fn Segmented<T>(
    /// What is chosen.
    #[prop(into)]
    label: TextProp,
    /// The choices with their words.
    options: Vec<(T, TextProp)>,
    /// The choice that holds; none if nothing was said yet.
    #[prop(into)]
    value: Signal<Option<T>>,
    /// The label is for readers only, since it stands elsewhere already.
    #[prop(optional)]
    bare: bool,
    /// Another choice was made.
    #[prop(into)]
    on_change: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let name = unique_id("segmented");
    let segments = options
        .into_iter()
        .map(|(option, words)| {
            let chosen = option.clone();
            let checked = move || value.with(|value| value.as_ref() == Some(&chosen));
            view! {
                <label class="segment">
                    <input
                        type="radio"
                        class="only-read"
                        name=name.clone()
                        prop:checked=checked
                        on:change=move |_| on_change.run(option.clone())
                    />
                    <span class="segment-face">{move || words.get()}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="segmented">
            <legend class=if bare { "only-read" } else { "field-label" }>{move || label.get()}</legend>
            <div class="segmented-box">{segments}</div>
        </fieldset>
    }
}
