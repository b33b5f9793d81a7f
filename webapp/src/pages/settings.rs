//! Units, gym, goal and how the app looks.

use leptos::prelude::*;

use crate::components::{EmptyState, PageHeader};
use crate::i18n::{t_string, use_i18n};

/// Units, gym, goal and how the app looks.
#[component]
pub fn Settings() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <PageHeader title=move || t_string!(i18n, nav.you) />
        <EmptyState
            title=move || t_string!(i18n, settings.empty_title)
            body=move || t_string!(i18n, settings.empty_body)
        />
    }
}
