//! What to do today.

use leptos::prelude::*;

use crate::components::{EmptyState, PageHeader};
use crate::i18n::{t_string, use_i18n};

/// What to do today.
#[component]
pub fn Today() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <PageHeader title=move || t_string!(i18n, nav.today) />
        <EmptyState
            title=move || t_string!(i18n, today.empty_title)
            body=move || t_string!(i18n, today.empty_body)
        />
    }
}
