//! The numbers of a chart.

use leptos::prelude::*;

use crate::i18n::{t, use_i18n};

/// A table that is one tap away. It is made when it is opened.
#[component]
pub fn TableBehind(
    /// The table.
    children: ChildrenFn,
) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    view! {
        <details class="chart-table" on:toggle:target=move |event| open.set(event.target().open())>
            <summary>{t!(i18n, chart.table)}</summary>
            <Show when=move || open.get()>{children()}</Show>
        </details>
    }
}
