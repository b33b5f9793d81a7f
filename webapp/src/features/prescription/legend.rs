//! What the marks behind figures mean: the one place that says so.

use leptos::prelude::*;

use crate::features::words::{Grade, grade, grade_meaning};
use crate::i18n::*;

/// All grades with their meaning, one tap away.
#[component]
pub fn Legend() -> impl IntoView {
    let i18n = use_i18n();
    let lines = Grade::ALL.map(|one| {
        view! {
            <dt>{grade(i18n, one)}</dt>
            <dd>{grade_meaning(i18n, one)}</dd>
        }
    });
    view! {
        <details class="legend" data-testid="legend">
            <summary>{t!(i18n, grade.title)}</summary>
            <dl>{lines.into_iter().collect_view()}</dl>
        </details>
    }
}
