//! The head of a page: its name, the way back, and one thing at the side.

use leptos::prelude::*;
use leptos_router::components::A;

use super::{Glyph, Icon};
use crate::i18n::{t_string, use_i18n};
use crate::platform::document;

/// The head of a page. Sets the window's title; the heading takes the focus when the page opens.
#[component]
pub fn PageHeader(
    /// The name of the page.
    #[prop(into)]
    title: TextProp,
    /// Where the way back leads; without it there is none.
    #[prop(optional, into)]
    back: Option<&'static str>,
    /// What stands at the side: a date, a button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = title.clone();
    Effect::new(move || {
        document::set_title(&format!("{} · {}", name.get(), t_string!(i18n, app.name)));
    });
    view! {
        <header class="page-header">
            {back
                .map(|href| {
                    view! {
                        <A
                            href=href
                            attr:class="icon-button page-header-back"
                            attr:aria-label=move || t_string!(i18n, shelf.back)
                        >
                            <Icon glyph=Glyph::Back />
                        </A>
                    }
                })}
            <h1 tabindex="-1">{move || title.get()}</h1>
            {children.map(|children| view! { <div class="page-header-aside">{children()}</div> })}
        </header>
    }
}
