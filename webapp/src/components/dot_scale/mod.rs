//! One to five by dots: three taps a morning must not feel like a form. May stay unanswered.

use leptos::prelude::*;

use super::unique_id;
use crate::i18n::{t_string, use_i18n};

/// How many dots there are.
const DOTS: u8 = 5;

/// What the answer is after dot `tapped` was touched: the same dot again takes the answer back.
#[must_use]
fn after_tap(value: Option<u8>, tapped: u8) -> Option<u8> {
    (value != Some(tapped)).then_some(tapped)
}

/// A scale from one to five.
#[component]
pub fn DotScale(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// One dot in words.
    #[prop(into)]
    low: TextProp,
    /// Five dots in words.
    #[prop(into)]
    high: TextProp,
    /// The answer, 1 to 5; none if not answered.
    #[prop(into)]
    value: Signal<Option<u8>>,
    /// Another answer, or none any more.
    #[prop(into)]
    on_change: Callback<Option<u8>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = unique_id("dots");
    let dots = (1..=DOTS)
        .map(|dot| {
            let (low, high) = (low.clone(), high.clone());
            let spoken = move || match dot {
                1 => format!("1, {}", low.get()),
                DOTS => format!("{DOTS}, {}", high.get()),
                _ => dot.to_string(),
            };
            view! {
                <label class="dot" class:is-on=move || value.get().is_some_and(|value| dot <= value)>
                    <input
                        type="radio"
                        class="only-read"
                        name=name.clone()
                        aria-label=spoken
                        prop:checked=move || value.get() == Some(dot)
                        on:click=move |_| on_change.run(after_tap(value.get_untracked(), dot))
                        on:change=move |_| {
                            if value.get_untracked() != Some(dot) {
                                on_change.run(Some(dot));
                            }
                        }
                    />
                    <i></i>
                </label>
            }
        })
        .collect_view();
    let answer = move || match value.get() {
        None => t_string!(i18n, shelf.not_answered).to_owned(),
        Some(1) => low.get().to_string(),
        Some(DOTS) => high.get().to_string(),
        Some(value) => format!("{value}/{DOTS}"),
    };
    view! {
        <fieldset class="dot-scale">
            <legend class="only-read">
                {
                    let label = label.clone();
                    move || label.get()
                }
            </legend>
            <span class="dot-scale-label" aria-hidden="true">
                {move || label.get()}
                <span class="muted small dot-scale-answer">{answer}</span>
            </span>
            <span class="dot-scale-dots">{dots}</span>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_dot_again_takes_the_answer_back() {
        assert_eq!(after_tap(None, 3), Some(3));
        assert_eq!(after_tap(Some(2), 3), Some(3));
        assert_eq!(after_tap(Some(3), 3), None);
    }
}
