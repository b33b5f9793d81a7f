//! Sign-in.

use leptos::prelude::*;

use crate::components::PageHeader;
use crate::i18n::{t_string, use_i18n};

/// The way into an account.
#[component]
pub fn SignIn() -> impl IntoView {
    let i18n = use_i18n();
    view! { <PageHeader title=move || t_string!(i18n, sign_in.title) /> }
}
