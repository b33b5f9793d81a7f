//! Something beside the page: from below on a phone, from the side on a wide screen.

use leptos::html;
use leptos::prelude::*;

use super::{Glyph, IconButton, unique_id};
use crate::i18n::{t_string, use_i18n};
use crate::platform::focus;

/// A sheet over the page. The browser's `<dialog>` keeps the focus inside, closes on Escape and gives the focus
/// back. Its content exists only while it is open.
#[component]
pub fn Sheet(
    /// Open or not. The sheet sets it when the lifter closes it.
    open: RwSignal<bool>,
    /// What it is about.
    #[prop(into)]
    title: TextProp,
    /// What stands in it.
    children: ChildrenFn,
) -> impl IntoView {
    let i18n = use_i18n();
    let dialog = NodeRef::<html::Dialog>::new();
    let title_id = unique_id("sheet");
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
    view! {
        <dialog
            node_ref=dialog
            class="sheet"
            aria-labelledby=title_id
            on:close=move |_| open.set(false)
            on:click=move |event| {
                if focus::is_backdrop(&event) {
                    open.set(false);
                }
            }
        >
            <div class="sheet-body">
                <header class="sheet-head">
                    <h2 id=title_id.clone()>{move || title.get()}</h2>
                    <IconButton
                        glyph=Glyph::Close
                        label=move || t_string!(i18n, shelf.close)
                        on_press=move |()| open.set(false)
                    />
                </header>
                <div class="sheet-content">
                    <Show when=move || open.get()>{children()}</Show>
                </div>
            </div>
        </dialog>
    }
}
