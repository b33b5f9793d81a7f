//! A place between two ends.

use leptos::prelude::*;

use super::unique_id;

/// A range of whole steps with words at its ends and a word for where it stands.
#[component]
pub fn Slider(
    /// The name.
    #[prop(into)]
    label: TextProp,
    /// The left end in words.
    #[prop(into)]
    low: TextProp,
    /// The right end in words.
    #[prop(into)]
    high: TextProp,
    /// The right end as a number; the left end is 0.
    #[prop(default = 100)]
    max: u16,
    /// The size of a step.
    #[prop(default = 1)]
    step: u16,
    /// Where it stands.
    #[prop(into)]
    value: Signal<u16>,
    /// Where it stands in words; read out instead of the number.
    #[prop(into)]
    text: TextProp,
    /// It was moved.
    #[prop(into)]
    on_change: Callback<u16>,
) -> impl IntoView {
    let id = unique_id("slider");
    let spoken = text.clone();
    view! {
        <div class="slider">
            <div class="row row-apart">
                <label class="field-label" for=id.clone()>
                    {move || label.get()}
                </label>
                <span class="slider-text" aria-hidden="true">
                    {move || text.get()}
                </span>
            </div>
            <input
                id=id
                class="slider-input"
                type="range"
                min="0"
                max=max
                step=step
                aria-valuetext=move || spoken.get()
                prop:value=move || value.get().to_string()
                style:--at=move || format!("{}%", u32::from(value.get()) * 100 / u32::from(max.max(1)))
                on:input:target=move |event| {
                    if let Ok(value) = event.target().value().parse() {
                        on_change.run(value);
                    }
                }
            />
            <div class="slider-ends" aria-hidden="true">
                <span>{move || low.get()}</span>
                <span>{move || high.get()}</span>
            </div>
        </div>
    }
}
