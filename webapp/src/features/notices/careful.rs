//! That careful mode is on: what it changes, and where to change it.

use leptos::prelude::*;
use shared::sync::EntityKind;

use crate::components::{Banner, ButtonLink};
use crate::i18n::*;
use crate::state::use_data;

/// Says so to whoever it holds for.
#[component]
pub fn CarefulCard() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let on = Memo::new(move |_| data.read(&[EntityKind::Profile], |data| data.profile.is_careful()));
    view! {
        <Show when=move || on.get()>
            <Banner>
                <div class="stack" data-testid="careful">
                    <p>{t!(i18n, careful.what)}</p>
                    <div class="row">
                        <ButtonLink href="/settings">{t!(i18n, careful.change)}</ButtonLink>
                    </div>
                </div>
            </Banner>
        </Show>
    }
}
