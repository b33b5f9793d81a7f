//! The plan that is followed.

use leptos::prelude::*;

use crate::components::{EmptyState, PageHeader};
use crate::i18n::{t_string, use_i18n};

/// The plan that is followed.
#[component]
pub fn Plan() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <PageHeader title=move || t_string!(i18n, nav.plan) />
        <EmptyState
            title=move || t_string!(i18n, plan.empty_title)
            body=move || t_string!(i18n, plan.empty_body)
        />
    }
}
