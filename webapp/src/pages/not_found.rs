//! An address that leads nowhere.

use leptos::prelude::*;

use crate::components::{ButtonLink, EmptyState, PageHeader};
use crate::i18n::{t, t_string, use_i18n};

/// Says so, and leads back.
#[component]
pub fn NotFound() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="frame frame-plain">
            <main id="main" class="frame-main" tabindex="-1">
                <PageHeader title=move || t_string!(i18n, not_found.title) />
                <EmptyState
                    title=move || t_string!(i18n, not_found.what)
                    body=move || t_string!(i18n, not_found.next)
                >
                    <ButtonLink href="/">{t!(i18n, not_found.back)}</ButtonLink>
                </EmptyState>
            </main>
        </div>
    }
}
