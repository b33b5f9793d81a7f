//! What every form of the account looks like: its fields, its button, and below them what came of it.

use leptos::prelude::*;

use super::Form;
use crate::components::{Banner, Button, ButtonKind, ButtonVariant, Tone};

/// A form around its fields. What went wrong stands in the place of what went well.
#[component]
pub fn FormFrame(
    /// Whose state it shows.
    form: Form,
    /// Sends what was typed.
    on_submit: impl Fn() + 'static,
    /// The words of the button.
    #[prop(into)]
    action: TextProp,
    /// How loud the button is.
    #[prop(optional)]
    variant: ButtonVariant,
    /// The button is as wide as its place.
    #[prop(optional)]
    wide: bool,
    /// The button cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What went well, once it has.
    #[prop(optional, into)]
    done: Signal<Option<String>>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let outcome = move || {
        let failed = form.error.get().map(|words| (Tone::Error, words));
        let outcome = failed.or_else(|| done.get().map(|words| (Tone::Success, words)));
        outcome.map(|(tone, words)| view! { <Banner tone=tone>{words}</Banner> })
    };
    let button = view! {
        <Button variant kind=ButtonKind::Submit wide busy=form.busy disabled>
            {move || action.get()}
        </Button>
    };
    view! {
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                on_submit();
            }
        >
            {children()} <div class="row">{button}</div> {outcome}
        </form>
    }
}
