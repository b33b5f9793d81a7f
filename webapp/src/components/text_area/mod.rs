//! Several lines to type into, with their label, a hint, and the fault beneath.

use leptos::prelude::*;

use super::unique_id;

/// A field of several lines bound to a signal; it grows with what stands in it.
#[component]
pub fn TextArea(
    /// The name of the field.
    #[prop(into)]
    label: TextProp,
    /// What is in it.
    value: RwSignal<String>,
    /// Why it is asked, or what to write.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong, if something is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The name that a form or a browser test knows it by.
    #[prop(optional)]
    name: &'static str,
) -> impl IntoView {
    let id = unique_id("area");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = {
        let (hint_id, error_id) = (hint.is_some().then(|| hint_id.clone()), error_id.clone());
        move || match (&hint_id, error.with(Option::is_some)) {
            (Some(hint), true) => Some(format!("{error_id} {hint}")),
            (None, true) => Some(error_id.clone()),
            (hint, false) => hint.clone(),
        }
    };
    view! {
        <div class="field" class:is-invalid=move || error.with(Option::is_some)>
            <label class="field-label" for=id.clone()>
                {move || label.get()}
            </label>
            <div class="field-box">
                <textarea
                    id=id
                    class="field-input text-area"
                    name=name
                    rows="3"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=described
                    prop:value=move || value.get()
                    on:input:target=move |event| value.set(event.target().value())
                ></textarea>
            </div>
            {hint
                .map(|hint| {
                    view! {
                        <p id=hint_id class="field-hint">
                            {move || hint.get()}
                        </p>
                    }
                })}
            <p id=error_id class="field-error" aria-live="polite">
                {move || error.get()}
            </p>
        </div>
    }
}
