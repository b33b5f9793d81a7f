//! What was done.

use leptos::prelude::*;

use crate::components::{EmptyState, PageHeader};
use crate::i18n::{t_string, use_i18n};

/// What was done.
#[component]
pub fn History() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <PageHeader title=move || t_string!(i18n, nav.history) />
        <EmptyState
            title=move || t_string!(i18n, history.empty_title)
            body=move || t_string!(i18n, history.empty_body)
        />
    }
}
