//! How much of something is done.

use leptos::prelude::*;

/// A bar with its words beside it: the bar alone says nothing to those who cannot see it.
#[component]
pub fn ProgressBar(
    /// What is measured.
    #[prop(into)]
    label: TextProp,
    /// How much is done.
    #[prop(into)]
    value: Signal<u32>,
    /// How much there is.
    #[prop(into)]
    max: Signal<u32>,
    /// The same in words: `2 of 4`.
    #[prop(into)]
    text: TextProp,
) -> impl IntoView {
    let share = move || {
        let max = max.get().max(1);
        u64::from(value.get().min(max)) * 1000 / u64::from(max)
    };
    let spoken = text.clone();
    let name = label.clone();
    view! {
        <div class="progress">
            <span class="progress-label">{move || label.get()}</span>
            <div
                class="progress-track"
                role="progressbar"
                aria-label=move || name.get()
                aria-valuemin="0"
                aria-valuemax=move || max.get()
                aria-valuenow=move || value.get()
                aria-valuetext=move || spoken.get()
            >
                <i style:width=move || format!("{}.{}%", share() / 10, share() % 10)></i>
            </div>
            <span class="progress-text figures" aria-hidden="true">
                {move || text.get()}
            </span>
        </div>
    }
}
