//! Something did not work: what happened, what was kept, what to do.

use leptos::prelude::*;

use super::{Button, Glyph, Icon};
use crate::i18n::{t, use_i18n};

/// An error that stands where the content would be.
#[component]
pub fn ErrorState(
    /// What happened.
    #[prop(into)]
    title: TextProp,
    /// What was kept and what to do.
    #[prop(into)]
    body: TextProp,
    /// Tries again.
    #[prop(optional, into)]
    on_retry: Option<Callback<()>>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="error-state" role="alert">
            <h2>
                <Icon glyph=Glyph::Warning />
                {move || title.get()}
            </h2>
            <p class="muted">{move || body.get()}</p>
            {on_retry
                .map(|on_retry| {
                    view! {
                        <Button glyph=Glyph::Again on_press=on_retry>
                            {t!(i18n, shelf.try_again)}
                        </Button>
                    }
                })}
        </div>
    }
}
