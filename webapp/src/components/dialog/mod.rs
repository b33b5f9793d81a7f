//! A question that must be answered before going on. Rare: undo is kinder.

use leptos::html;
use leptos::prelude::*;

use super::{Button, ButtonVariant, unique_id};
use crate::i18n::{t, use_i18n};
use crate::platform::focus;

/// Asks before something that cannot be taken back.
#[component]
pub fn Confirm(
    /// Open or not.
    open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    title: TextProp,
    /// What will happen, and what will not.
    #[prop(into)]
    body: TextProp,
    /// The word for yes: what is done, not "OK".
    #[prop(into)]
    confirm: TextProp,
    /// It takes something away.
    #[prop(optional)]
    danger: bool,
    /// The answer was yes.
    #[prop(into)]
    on_confirm: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dialog = NodeRef::<html::Dialog>::new();
    let id = unique_id("confirm");
    let (title_id, body_id) = (format!("{id}-title"), format!("{id}-body"));
    Effect::new(move || {
        let open = open.get();
        if let Some(dialog) = dialog.get() {
            if open {
                focus::open_modal(&dialog);
            } else {
                focus::close_modal(&dialog);
            }
        }
    });
    let variant = if danger {
        ButtonVariant::Danger
    } else {
        ButtonVariant::Primary
    };
    view! {
        <dialog
            node_ref=dialog
            class="confirm"
            role="alertdialog"
            aria-labelledby=title_id
            aria-describedby=body_id
            on:close=move |_| open.set(false)
        >
            <h2 id=title_id.clone()>{move || title.get()}</h2>
            <p id=body_id.clone()>{move || body.get()}</p>
            <div class="confirm-answers">
                <Button on_press=move |()| open.set(false)>{t!(i18n, shelf.cancel)}</Button>
                <Button
                    variant
                    on_press=move |()| {
                        open.set(false);
                        on_confirm.run(());
                    }
                >
                    {move || confirm.get()}
                </Button>
            </div>
        </dialog>
    }
}
